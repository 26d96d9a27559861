package io.livetrace.domain.epcis;

/** What sensors report, as data (EPCIS 2.0, section 7.3.7). */
final class SensorShapes {
    private static final Shape METADATA =
            device(Shape.extensible()).may("startTime", Values.TIME_STAMP).may("endTime", Values.TIME_STAMP);

    private static final Shape REPORT = device(Shape.extensible())
            .must("type", Vocabulary.MEASUREMENT)
            .may("exception", Vocabulary.SENSOR_ALERT)
            .may("microorganism", Values.URI_TEXT)
            .may("chemicalSubstance", Values.URI_TEXT)
            .may("coordinateReferenceSystem", Values.URI_TEXT)
            .may("component", Vocabulary.COMPONENT)
            .may("value", Values.NUMBER)
            .may("stringValue", Values.TEXT)
            .may("booleanValue", Values.BOOLEAN)
            .may("hexBinaryValue", Values.HEX)
            .may("uriValue", Values.URI_TEXT)
            .may("minValue", Values.NUMBER)
            .may("maxValue", Values.NUMBER)
            .may("meanValue", Values.NUMBER)
            .may("sDev", Values.NUMBER)
            .may("percRank", Values.NUMBER)
            .may("percValue", Values.NUMBER)
            .may("uom", Values.TEXT);

    static final Shape ELEMENT =
            Shape.extensible().may("sensorMetadata", METADATA).must("sensorReport", Check.listOf(REPORT, 1));

    private SensorShapes() {}

    private static Shape device(Shape shape) {
        return shape.may("time", Values.TIME_STAMP)
                .may("deviceID", Values.URI_TEXT)
                .may("deviceMetadata", Values.URI_TEXT)
                .may("rawData", Values.URI_TEXT)
                .may("dataProcessingMethod", Values.URI_TEXT)
                .may("bizRules", Values.URI_TEXT);
    }
}
