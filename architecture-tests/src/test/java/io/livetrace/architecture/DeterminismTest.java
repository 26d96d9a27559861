package io.livetrace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Endorsers must agree byte for byte, so what runs on a ledger has nothing that differs from machine to machine. */
class DeterminismTest {
    /** Not the server around the chaincode, which its environment configures. */
    private static final DescribedPredicate<JavaClass> ON_THE_LEDGER = resideInAnyPackage(
                    "io.livetrace.domain..", "io.livetrace.chaincode..")
            .and(not(resideInAPackage("io.livetrace.chaincode.server..")));

    /** Calls as {@code type.method(parameter types)}, by what is wrong with them. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "clock",
                    Pattern.compile(
                            "java\\.time\\.\\w+\\.now\\(.*|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*"
                                    + "|java\\.util\\.Date\\.<init>\\(\\)"),
            "random",
                    Pattern.compile("java\\.lang\\.Math\\.random\\(.*|java\\.util\\.UUID\\.randomUUID\\(.*"
                            + "|java\\.util\\.Collections\\.shuffle\\(.*"),
            "locale",
                    Pattern.compile("java\\.util\\.Locale\\.getDefault\\(.*"
                            + "|java\\.lang\\.String\\.(format\\(java\\.lang\\.String, .*|formatted\\(.*)"
                            + "|java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)"),
            "charset",
                    Pattern.compile("java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*"
                            + "|java\\.lang\\.String\\.(getBytes\\(\\)|<init>\\(\\[B\\))"),
            "zone", Pattern.compile("java\\.time\\.ZoneId\\.systemDefault\\(.*"),
            "machine", Pattern.compile("java\\.lang\\.System\\.(getenv|getProperty|identityHashCode)\\(.*"),
            "thread", Pattern.compile(".*\\.parallel(Stream)?\\(\\)|java\\.lang\\.Thread\\.<init>\\(.*"));

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    @Test
    void nothing_asks_the_machine_for_time_chance_language_or_surroundings() {
        classes().that(ON_THE_LEDGER).should(callNothingForbidden()).check(Code.CLASSES);
    }

    @Test
    void only_the_shell_and_the_entry_point_hold_a_clock() {
        noClasses()
                .that(ON_THE_LEDGER)
                .and()
                .doNotHaveFullyQualifiedName("io.livetrace.chaincode.ledger.Shell")
                .and()
                .doNotHaveFullyQualifiedName("io.livetrace.chaincode.LiveTraceChaincode")
                .and()
                .doNotHaveFullyQualifiedName("io.livetrace.chaincode.ledger.Shell$Submission")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(Code.CLASSES);
    }

    @Test
    void nothing_draws_random_numbers_or_formats_by_locale() {
        noClasses()
                .that(ON_THE_LEDGER)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.Random|java\\.security\\.SecureRandom|java\\.text\\..*|.*ThreadLocalRandom")
                .check(Code.CLASSES);
    }

    @Test
    void nothing_reckons_in_floating_point() {
        classes().that(ON_THE_LEDGER).should(beFreeOfFloatingPoint()).check(Code.CLASSES);
    }

    @Test
    void no_ledger_record_holds_a_collection_whose_order_differs_from_machine_to_machine() {
        classes().that(areInLedgerRecords()).should(holdNothingUnordered()).check(Code.CLASSES);
    }

    private static ArchCondition<JavaClass> callNothingForbidden() {
        return new ArchCondition<>("call nothing that differs from machine to machine") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaCall<?> call : calls(item)) {
                    FORBIDDEN.forEach((what, calls) -> {
                        if (calls.matcher(text(call)).matches()) {
                            events.add(SimpleConditionEvent.violated(call, what + ": " + call.getDescription()));
                        }
                    });
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beFreeOfFloatingPoint() {
        return new ArchCondition<>("be free of floating point") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields().stream()
                        .filter(field -> isFloating(field.getRawType()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
                calls(item).stream()
                        .filter(DeterminismTest::isFloating)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> holdNothingUnordered() {
        return new ArchCondition<>("hold lists and sorted maps only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                components(item)
                        .filter(field -> isUnordered(field.getRawType()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
            }
        };
    }

    /** Ledger records, and whatever records of ours they are made of. */
    private static DescribedPredicate<JavaClass> areInLedgerRecords() {
        Set<JavaClass> found = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(Code.CLASSES.stream()
                .filter(type -> type.isAssignableTo("io.livetrace.domain.kernel.LedgerRecord"))
                .toList());
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (type.getPackageName().startsWith("io.livetrace") && found.add(type)) {
                components(type).forEach(field -> open.addAll(field.getType().getAllInvolvedRawTypes()));
            }
        }
        return DescribedPredicate.describe("are in ledger records", found::contains);
    }

    private static Stream<JavaField> components(JavaClass item) {
        return item.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isUnordered(JavaClass type) {
        return type.isEquivalentTo(Set.class)
                || type.isEquivalentTo(Map.class)
                || type.getName().matches("java\\.util\\.(Hash|Linked|Concurrent).*");
    }

    private static Set<JavaCall<?>> calls(JavaClass item) {
        Set<JavaCall<?>> calls = new HashSet<>(item.getMethodCallsFromSelf());
        calls.addAll(item.getConstructorCallsFromSelf());
        return calls;
    }

    private static boolean isFloating(JavaCall<?> call) {
        return Stream.concat(
                        call.getTarget().getRawParameterTypes().stream(),
                        Stream.of(call.getTarget().getRawReturnType()))
                .anyMatch(DeterminismTest::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getName());
    }

    private static String text(JavaCall<?> call) {
        List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        return call.getTargetOwner().getName() + "." + call.getName() + "(" + String.join(", ", parameters) + ")";
    }
}
