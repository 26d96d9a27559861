package io.livetrace.domain.epcis;

import java.util.Set;

/** The members of EPCIS documents around their events, as data (EPCIS 2.0, section 9.5 and 9.6, JSON schema 2.0.1). */
final class DocumentShapes {
    /** An event of a list; the list's place is part of the refusal. */
    private static final Check EVENTS = Check.listOf(EventRules::require, 0);

    private static final Shape VOCABULARY_ELEMENT = Shape.open()
            .must("id", Values.URI_TEXT)
            .may("attributes", Check.listOf(Shape.open().must("id", Values.URI_TEXT), 0))
            .may("children", Check.listOf(Values.URI_TEXT, 0));

    private static final Check VOCABULARIES = Check.listOf(
            Shape.open()
                    .must("type", Values.URI_TEXT)
                    .may("vocabularyElementList", Check.listOf(VOCABULARY_ELEMENT, 0)),
            0);

    private static final Shape HEADER =
            Shape.extensible().may("epcisMasterData", Shape.open().may("vocabularyList", VOCABULARIES));

    static final Shape DOCUMENT = Shape.extensible()
            .must("@context", EventShapes.CONTEXT)
            .must("type", Values.oneOf(Set.of("EPCISDocument")))
            .must("schemaVersion", Values.VERSION)
            .must("creationDate", Values.TIME_STAMP)
            .must("epcisBody", Shape.open().must("eventList", EVENTS))
            .may("id", Values.URI_TEXT)
            .may("instanceIdentifier", Values.TEXT)
            .may("sender", Values.TEXT)
            .may("receiver", Values.TEXT)
            .may("epcisHeader", HEADER);

    private static final Shape RESULTS_BODY =
            Shape.extensible().must("eventList", EVENTS).may("vocabularyList", VOCABULARIES);

    private static final Shape RESULTS = Shape.extensible()
            .must("queryName", Values.TEXT)
            .must("resultsBody", RESULTS_BODY)
            .may("subscriptionID", Values.TEXT);

    static final Shape QUERY_DOCUMENT = Shape.extensible()
            .must("@context", EventShapes.CONTEXT)
            .must("type", Values.oneOf(Set.of("EPCISQueryDocument")))
            .must("epcisBody", Shape.extensible().must("queryResults", RESULTS))
            .may("id", Values.URI_TEXT)
            .may("schemaVersion", Values.VERSION)
            .may("creationDate", Values.TIME_STAMP);

    private DocumentShapes() {}
}
