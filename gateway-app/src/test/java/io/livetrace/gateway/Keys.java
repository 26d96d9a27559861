package io.livetrace.gateway;

import io.livetrace.gateway.demo.DemoCompany;

/** GS1 keys of the demonstration's companies: the company's prefix, a number from 0 to 99999, a check digit. */
public final class Keys {
    private static final int PREFIX_LENGTH = 7;

    private Keys() {}

    public static String gtin(DemoCompany company, int number) {
        return "0" + gln(company, number);
    }

    public static String gln(DemoCompany company, int number) {
        String digits = company.gln().value().substring(0, PREFIX_LENGTH) + "%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
