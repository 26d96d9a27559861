package io.livetrace.domain.livestream;

/** The twelve things that an operator checks before it sells an article. */
public enum SelectionItem {
    SELLER_LICENCE,
    CATEGORY_LICENCE,
    BRAND_AUTHORISATION,
    LABEL_AND_STANDARD,
    REPORTS,
    SEALED_SAMPLE,
    STATEMENTS,
    PRICE_AND_GIFTS,
    STOCK_AND_DELIVERY,
    RETURN_CLASS,
    HOST_AND_AI_NOTICE,
    RETENTION
}
