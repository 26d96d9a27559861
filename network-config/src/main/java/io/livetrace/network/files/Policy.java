package io.livetrace.network.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fabric's two kinds of policy as {@code configtx.yaml} has them. */
final class Policy {
    private Policy() {}

    /** What the members of a part of a channel may do; every one of them must agree to a change. */
    static Map<String, Object> ofMembers() {
        Map<String, Object> policies = new LinkedHashMap<>();
        policies.put("Readers", implicit("ANY Readers"));
        policies.put("Writers", implicit("ANY Writers"));
        policies.put("Admins", implicit("ALL Admins"));
        return policies;
    }

    /** What the people and machines of one company may do. */
    static Map<String, Object> ofCompany(String mspId) {
        Map<String, Object> policies = new LinkedHashMap<>();
        policies.put("Readers", signature("OR('" + mspId + ".member')"));
        policies.put("Writers", signature("OR('" + mspId + ".member')"));
        policies.put("Admins", signature("OR('" + mspId + ".admin')"));
        policies.put("Endorsement", signature("OR('" + mspId + ".peer')"));
        return policies;
    }

    /** Refers to the policies of the parts, such as {@code ANY Readers}. */
    static Map<String, Object> implicit(String rule) {
        return Map.of("Type", "ImplicitMeta", "Rule", rule);
    }

    /** Names who must sign, such as {@code OR('BrandMSP.admin')}. */
    static Map<String, Object> signature(String rule) {
        return Map.of("Type", "Signature", "Rule", rule);
    }

    /** A peer of each of these companies. */
    static String peers(Collection<String> mspIds) {
        return mspIds.stream().map(mspId -> "'" + mspId + ".peer'").collect(Collectors.joining(","));
    }
}
