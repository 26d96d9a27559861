package io.livetrace.domain.epcis;

import java.util.Map;
import java.util.Set;

/** The members of the five event types, as data (EPCIS 2.0, sections 7.3 and 7.4, and its JSON schema 2.0.1). */
final class EventShapes {
    private static final Check URIS = Check.listOf(Values.URI_TEXT, 0);
    private static final Check URI_SET = Check.setOf(Values.URI_TEXT, 0);

    static final Check CONTEXT = Check.oneOrSetOf((value, at) -> {
        if (!value.isObject()) {
            Values.URI_TEXT.require(value, at);
        }
    });

    /** One or several; the schema lets these be repeated. */
    private static final Check CERTIFICATION =
            (value, at) -> (value.isArray() ? URIS : Values.URI_TEXT).require(value, at);

    private static final Shape PLACE = Shape.open().must("id", Values.URI_TEXT);

    private static final Check QUANTITIES = Check.listOf(
            Shape.closed()
                    .must("epcClass", Values.URI_TEXT)
                    .may("quantity", Values.NUMBER)
                    .may("uom", Values.UNIT),
            0);

    private static final Shape BIZ_TRANSACTION =
            Shape.closed().must("bizTransaction", Values.URI_TEXT).may("type", Vocabulary.BIZ_TRANSACTION_TYPE);

    private static final Shape PERSISTENT_DISPOSITION = Shape.closed()
            .may("set", Check.setOf(Vocabulary.DISPOSITION, 1))
            .may("unset", Check.setOf(Vocabulary.DISPOSITION, 1));

    private static final Shape ERROR_DECLARATION = Shape.extensible()
            .must("declarationTime", Values.TIME_STAMP)
            .may("reason", Vocabulary.ERROR_REASON)
            .may("correctiveEventIDs", URIS);

    private static final Shape COMMON = Shape.extensible()
            .must("type", Values.TEXT)
            .must("eventTime", Values.TIME_STAMP)
            .must("eventTimeZoneOffset", Values.OFFSET)
            .may("@context", CONTEXT)
            .may("recordTime", Values.TIME_STAMP)
            .may("eventID", Values.URI_TEXT)
            .may("certificationInfo", CERTIFICATION)
            .may("errorDeclaration", ERROR_DECLARATION);

    private static final Shape BUSINESS = COMMON.may("bizStep", Vocabulary.BIZ_STEP)
            .may("disposition", Vocabulary.DISPOSITION)
            .may("persistentDisposition", PERSISTENT_DISPOSITION)
            .may("readPoint", PLACE)
            .may("bizLocation", PLACE)
            .may("bizTransactionList", Check.listOf(BIZ_TRANSACTION, 0))
            .may("sourceList", Check.listOf(endpoint("source"), 0))
            .may("destinationList", Check.listOf(endpoint("destination"), 0))
            .may("sensorElementList", Check.listOf(SensorShapes.ELEMENT, 0));

    private static final Shape JOINED = BUSINESS.must("action", Values.ACTION)
            .may("parentID", Values.URI_TEXT)
            .may("childEPCs", URIS)
            .may("childQuantityList", QUANTITIES);

    private static final Map<EventType, Shape> BY_TYPE = Map.of(
            EventType.OBJECT,
            BUSINESS.must("action", Values.ACTION)
                    .may("epcList", URI_SET)
                    .may("quantityList", QUANTITIES)
                    .may("ilmd", Shape.extensible()),
            EventType.AGGREGATION,
            JOINED,
            EventType.ASSOCIATION,
            JOINED.must("parentID", Values.URI_TEXT),
            EventType.TRANSACTION,
            BUSINESS.must("action", Values.ACTION)
                    .must("bizTransactionList", Check.listOf(BIZ_TRANSACTION, 1))
                    .may("parentID", Values.URI_TEXT)
                    .may("epcList", URIS)
                    .may("quantityList", QUANTITIES),
            EventType.TRANSFORMATION,
            BUSINESS.may("inputEPCList", URI_SET)
                    .may("inputQuantityList", QUANTITIES)
                    .may("outputEPCList", URI_SET)
                    .may("outputQuantityList", QUANTITIES)
                    .may("transformationID", Values.URI_TEXT)
                    .may("ilmd", Shape.extensible()),
            EventType.EXTENDED,
            new Shape(COMMON.members(), COMMON.required(), Shape.Others.ANY));

    private EventShapes() {}

    static Shape of(EventType type) {
        Shape shape = BY_TYPE.get(type);
        if (shape == null) {
            throw new IllegalStateException("no shape for " + type + " among " + Set.copyOf(BY_TYPE.keySet()));
        }
        return shape;
    }

    private static Shape endpoint(String name) {
        return Shape.closed()
                .must("type", Vocabulary.SOURCE_OR_DESTINATION_TYPE)
                .must(name, Values.URI_TEXT);
    }
}
