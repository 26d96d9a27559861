package io.livetrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same feature words in every module, in one order of dependence (ARCHITECTURE.md, "Features"). */
class FeatureOrderTest {
    /** A feature uses those before it, never those after it or beside it. */
    private static final List<List<String>> ORDER = List.of(
            List.of("gs1"),
            List.of("epcis"),
            List.of("participant"),
            List.of("catalog"),
            List.of("instruction"),
            List.of("pool"),
            List.of("lot"),
            List.of("label", "quality"),
            List.of("stock"),
            List.of("livestream"),
            List.of("logistics"),
            List.of("recall"));

    private static final Pattern PACKAGE = Pattern.compile("io\\.livetrace\\.(\\w+)\\.(\\w+).*");

    @Test
    void a_feature_uses_only_features_before_it_in_whatever_module() {
        classes().should(useOnlyFeaturesBeforeTheirs()).check(Code.CLASSES);
    }

    @Test
    void what_features_share_knows_no_feature_of_its_module() {
        for (String module : List.of("domain", "chaincode", "gateway")) {
            noClasses()
                    .that()
                    .resideInAnyPackage(shared(module))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(features(module))
                    .allowEmptyShould(true)
                    .check(Code.CLASSES);
        }
    }

    private static ArchCondition<JavaClass> useOnlyFeaturesBeforeTheirs() {
        return new ArchCondition<>("use only features before theirs") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                rank(item)
                        .ifPresent(own -> item.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isTooHigh(item, own, dependency.getTargetClass()))
                                .map(Dependency::getDescription)
                                .forEach(text -> events.add(SimpleConditionEvent.violated(item, text))));
            }
        };
    }

    private static boolean isTooHigh(JavaClass item, int own, JavaClass used) {
        return !feature(item).equals(feature(used))
                && rank(used).map(rank -> rank >= own).orElse(false);
    }

    private static Optional<Integer> rank(JavaClass item) {
        return feature(item)
                .map(feature -> ORDER.indexOf(ORDER.stream()
                        .filter(level -> level.contains(feature))
                        .findFirst()
                        .orElseThrow()));
    }

    private static Optional<String> feature(JavaClass item) {
        Matcher matcher = PACKAGE.matcher(item.getPackageName());
        return matcher.matches()
                ? Optional.of(matcher.group(2)).filter(word -> ORDER.stream().anyMatch(level -> level.contains(word)))
                : Optional.empty();
    }

    private static String[] shared(String module) {
        return Stream.of("kernel", "http", "ledger", "readmodel", "vault", "delivery")
                .map(name -> "io.livetrace." + module + "." + name + "..")
                .toArray(String[]::new);
    }

    private static String[] features(String module) {
        return ORDER.stream()
                .flatMap(List::stream)
                .map(name -> "io.livetrace." + module + "." + name + "..")
                .toArray(String[]::new);
    }
}
