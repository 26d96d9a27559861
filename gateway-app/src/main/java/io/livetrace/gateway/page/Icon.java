package io.livetrace.gateway.page;

import io.livetrace.gateway.lookup.VerdictCode;

/** Line drawings for the band, on a grid of 24 by 24; each verdict has a shape of its own, so that colour is never alone. */
public enum Icon {
    CLOUD_OFF("M7.2 18.5h9.6a3.9 3.9 0 0 0 .7-7.7 5.6 5.6 0 0 0-10.7-1A4.4 4.4 0 0 0 7.2 18.5z M4 4l16 16"),
    QUESTION(
            "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z M9.6 9.7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2 1-1.2 1.9 M12 16.7v.01"),
    RECALL(
            "M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2z M15.8 15.2v-1.4a3 3 0 0 0-3-3H8.6 M11 8.2 8.4 10.8l2.6 2.6"),
    PAUSE("M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z M9.7 8.8v6.4 M14.3 8.8v6.4"),
    CALENDAR_OFF("M4.8 6h14.4v14H4.8z M4.8 10.2h14.4 M8.6 3.8v3.6 M15.4 3.8v3.6 M9.9 13l4.2 4.2 M14.1 13l-4.2 4.2"),
    BACK("M8.6 5.5 4.8 9.3l3.8 3.8 M4.8 9.3h9.4a4.9 4.9 0 0 1 0 9.8H8.6"),
    WARNING("M12 4.2 20.8 19.4H3.2z M12 10v4.4 M12 16.9v.01"),
    OPEN_BEFORE("M5.8 10.8h12.4v9.2H5.8z M8.4 10.8V7.9a3.6 3.6 0 0 1 6.9-1.4 M12 13.2v2.8 M12 18v.01"),
    OPEN_YOURS("M4.6 12a7.6 7.6 0 1 0 2.3-5.4L4.6 8.8 M4.6 4.8v4h4 M12 8.2v4.3l2.8 1.7"),
    OPEN_NOW("M5.8 10.8h12.4v9.2H5.8z M8.4 10.8V7.9a3.6 3.6 0 0 1 6.9-1.4 M9.4 15.4l1.9 1.9 3.4-3.6"),
    SEALED("M5.8 10.8h12.4v9.2H5.8z M8.4 10.8V7.6a3.6 3.6 0 0 1 7.2 0v3.2 M12 14v2.8"),
    LAYERS("M12 3.8 20.4 8 12 12.2 3.6 8z M3.6 12 12 16.2l8.4-4.2 M3.6 16 12 20.2l8.4-4.2"),
    TAG("M4.2 4.2h7.4l8.4 8.4-7.2 7.2-8.6-8.4z M8.3 8.3v.01"),
    UNREADABLE("M4 8.2V4h4.2 M15.8 4H20v4.2 M20 15.8V20h-4.2 M8.2 20H4v-4.2 M9 9l6 6 M15 9l-6 6");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** SVG path data, to be stroked. */
    public String path() {
        return path;
    }

    static Icon of(VerdictCode code) {
        return switch (code) {
            case CANNOT_CHECK -> CLOUD_OFF;
            case UNKNOWN -> QUESTION;
            case RECALLED -> RECALL;
            case ON_HOLD -> PAUSE;
            case EXPIRED -> CALENDAR_OFF;
            case RETURNED -> BACK;
            case ANOMALY -> WARNING;
            case OPENED_BEFORE -> OPEN_BEFORE;
            case OPENED_BY_YOU -> OPEN_YOURS;
            case OPENED_NOW -> OPEN_NOW;
            case UNUSED -> SEALED;
            case LOT_LEVEL -> LAYERS;
            case PRODUCT_LEVEL -> TAG;
        };
    }
}
