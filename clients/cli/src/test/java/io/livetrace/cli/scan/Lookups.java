package io.livetrace.cli.scan;

/** Answers of {@code GET /v1/lookups} as the gateway gives them. */
final class Lookups {
    private Lookups() {}

    static String recalledDress() {
        return """
                {
                  "item": {"gtin": "09521234543213", "lot": "L1", "digitalLink": "https://example.org/01/09521234543213/10/L1"},
                  "verdict": {
                    "code": "RECALLED",
                    "facts": [
                      {"code": "RECALLED",
                       "reason": {"zh": "甲醛超标", "en": "formaldehyde above the limit"},
                       "since": "2026-11-06T01:00:00Z"}]
                  },
                  "product": {
                    "name": {"zh": "亚麻连衣裙", "en": "Linen dress"},
                    "specification": {"zh": "M 靛蓝", "en": "M, indigo"},
                    "brand": {"gln": "9521234000006", "name": {"zh": "素衣服饰", "en": "Suyi Apparel"}}
                  },
                  "lot": {"madeOn": "2026-11-02"},
                  "sales": [],
                  "quality": [
                    {"level": "BRAND_SELF", "required": true, "report": {
                      "verdict": "CONFORMANT", "issuedAt": "2026-11-03T08:20:00Z",
                      "author": {"name": {"zh": "素衣服饰", "en": "Suyi Apparel"}},
                      "results": [
                        {"characteristic": {"zh": "甲醛", "en": "formaldehyde"}, "method": "GB/T 2912.1",
                         "value": "12", "unit": "mg/kg", "limit": "≤ 75", "conforms": true}]}},
                    {"level": "PLATFORM_SPOT", "required": true}
                  ],
                  "recall": {
                    "reason": {"zh": "甲醛超标", "en": "formaldehyde above the limit"},
                    "issuer": {"name": {"zh": "平台", "en": "Platform"}},
                    "openedAt": "2026-11-06T01:00:00Z",
                    "steps": [{"zh": "退回店铺", "en": "return it to the shop"}]
                  },
                  "journey": [
                    {"kind": "SHIPPED", "at": "2026-11-05T08:00:00Z", "city": {"zh": "杭州", "en": "Hangzhou"}},
                    {"kind": "GAP", "at": "2026-11-02T02:00:00Z", "until": "2026-11-05T02:00:00Z"}
                  ],
                  "evidence": {"endorsedBy": [], "asOf": {"channel": "main", "block": 42, "time": "2026-11-06T01:00:00Z"}},
                  "asOfBlock": 42
                }
                """;
    }
}
