package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;

/** What must hold between the members of one event, beyond its shape. */
final class EventRules {
    private EventRules() {}

    /** Refuses what is no event; gives its type. */
    static EventType require(JsonNode event, Place at) {
        at.require(event.isObject(), EpcisCode.EPCIS_WRONG_TYPE, "must be an object");
        at.member("type").require(event.has("type"), EpcisCode.EPCIS_MISSING, "is missing");
        EventType type = EventType.of(event.path("type").asText())
                .orElseThrow(() -> at.member("type")
                        .refuse(EpcisCode.EPCIS_VALUE, Values.quoted(event.path("type")) + " is not an event type"));
        EventShapes.of(type).require(event, at);
        requireRules(type, event, at);
        return type;
    }

    private static void requireRules(EventType type, JsonNode event, Place at) {
        switch (type) {
            case OBJECT -> requireObject(event, at);
            case AGGREGATION, ASSOCIATION -> requireJoined(event, at);
            case TRANSACTION ->
                at.require(
                        event.has("epcList") || isFilled(event, "quantityList") || isAction(event, Action.DELETE),
                        EpcisCode.EPCIS_MISSING,
                        "names nothing: it needs an epcList or a quantityList");
            case TRANSFORMATION -> requireTransformation(event, at);
            case EXTENDED -> {}
        }
        requirePersistentDisposition(event, at);
    }

    private static void requireObject(JsonNode event, Place at) {
        at.require(
                event.has("epcList")
                        || isFilled(event, "quantityList")
                        || (isFilled(event, "sensorElementList") && event.has("readPoint")),
                EpcisCode.EPCIS_MISSING,
                "names nothing: it needs an epcList, a quantityList, or a sensorElementList with a readPoint");
        at.member("ilmd")
                .require(
                        !event.has("ilmd") || isAction(event, Action.ADD),
                        EpcisCode.EPCIS_RULE,
                        "master data of instances or lots comes only with action ADD");
    }

    private static void requireJoined(JsonNode event, Place at) {
        boolean delete = isAction(event, Action.DELETE);
        at.require(
                delete || isFilled(event, "childEPCs") || isFilled(event, "childQuantityList"),
                EpcisCode.EPCIS_MISSING,
                "names no children: it needs childEPCs or a childQuantityList");
        at.member("parentID")
                .require(
                        isAction(event, Action.OBSERVE) || event.has("parentID"),
                        EpcisCode.EPCIS_MISSING,
                        "is missing; only with action OBSERVE may it be left out");
    }

    private static void requireTransformation(JsonNode event, Place at) {
        boolean inputs = isFilled(event, "inputEPCList") || isFilled(event, "inputQuantityList");
        boolean outputs = isFilled(event, "outputEPCList") || isFilled(event, "outputQuantityList");
        boolean continued = event.has("transformationID");
        at.require(
                (inputs && outputs) || (continued && (inputs || outputs)),
                EpcisCode.EPCIS_MISSING,
                "needs inputs and outputs; with a transformationID, one of them");
    }

    private static void requirePersistentDisposition(JsonNode event, Place at) {
        JsonNode disposition = event.path("persistentDisposition");
        at.member("persistentDisposition")
                .require(
                        disposition.isMissingNode() || disposition.has("set") || disposition.has("unset"),
                        EpcisCode.EPCIS_MISSING,
                        "neither sets nor unsets anything");
    }

    private static boolean isAction(JsonNode event, Action action) {
        return event.path("action").asText().equals(action.name());
    }

    private static boolean isFilled(JsonNode event, String list) {
        return !event.path(list).isEmpty();
    }
}
