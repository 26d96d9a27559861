package io.livetrace.domain.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an object of a document may and must have.
 *
 * @param members known members and what each must be
 * @param required those that must be there
 * @param others what members that are not known must be like
 */
record Shape(Map<String, Check> members, Set<String> required, Others others) implements Check {
    /** What members an object may have beyond the known ones. */
    enum Others {
        /** Extensions: their names are URIs, mostly compact ones such as {@code example:myField}. */
        WITH_NAMESPACE,
        ANY,
        NONE
    }

    /** An object of extensions only. */
    static Shape extensible() {
        return new Shape(Map.of(), Set.of(), Others.WITH_NAMESPACE);
    }

    static Shape open() {
        return new Shape(Map.of(), Set.of(), Others.ANY);
    }

    static Shape closed() {
        return new Shape(Map.of(), Set.of(), Others.NONE);
    }

    /** This shape with a member that may be there. */
    Shape may(String name, Check check) {
        Map<String, Check> more = new LinkedHashMap<>(members);
        more.put(name, check);
        return new Shape(more, required, others);
    }

    /** This shape with a member that must be there. */
    Shape must(String name, Check check) {
        Set<String> more = new LinkedHashSet<>(required);
        more.add(name);
        return new Shape(may(name, check).members, more, others);
    }

    @Override
    public void require(JsonNode value, Place at) {
        at.require(value.isObject(), EpcisCode.EPCIS_WRONG_TYPE, "must be an object");
        for (String name : required) {
            at.member(name).require(value.has(name), EpcisCode.EPCIS_MISSING, "is missing");
        }
        value.properties()
                .forEach(member -> requireMember(member.getKey(), member.getValue(), at.member(member.getKey())));
    }

    private void requireMember(String name, JsonNode value, Place at) {
        Check known = members.get(name);
        if (known != null) {
            known.require(value, at);
            return;
        }
        at.require(others != Others.NONE, EpcisCode.EPCIS_UNKNOWN_MEMBER, "is not a member that EPCIS has here");
        at.require(
                others == Others.ANY || Values.isUri(name),
                EpcisCode.EPCIS_UNKNOWN_MEMBER,
                "is not a member that EPCIS has; one of your own needs a namespace, such as example:" + name);
    }
}
