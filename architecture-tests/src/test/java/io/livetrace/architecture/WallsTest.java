package io.livetrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

/** Who may know whom (ARCHITECTURE.md, "The map"). */
class WallsTest {
    private static final String DOMAIN = "io.livetrace.domain..";
    private static final String CHAINCODE = "io.livetrace.chaincode..";
    private static final String EMBEDDED_LEDGER = "io.livetrace.embedded..";
    private static final String GATEWAY = "io.livetrace.gateway..";
    private static final String CLI = "io.livetrace.cli..";
    private static final String NETWORK = "io.livetrace.network..";
    private static final String BENCHMARKS = "io.livetrace.benchmarks..";

    @Test
    void the_domain_knows_the_jdk_jspecify_and_jackson_only() {
        classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..", "com.fasterxml.jackson..")
                .check(Code.CLASSES);
    }

    @Test
    void the_domain_does_no_input_or_output() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.nio.channels..", "java.net.http..", "java.sql..", "javax..")
                .check(Code.CLASSES);
    }

    @Test
    void only_the_codec_maps_objects_to_json_and_back() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN, CHAINCODE, GATEWAY, CLI)
                .and()
                .doNotHaveFullyQualifiedName("io.livetrace.domain.kernel.Json")
                .should()
                .dependOnClassesThat()
                .areAssignableTo("com.fasterxml.jackson.databind.ObjectMapper")
                .check(Code.CLASSES);
    }

    @Test
    void fabric_is_known_to_the_chaincode_the_embedded_ledger_and_the_gateways_ledger_adapters_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CHAINCODE, EMBEDDED_LEDGER, "io.livetrace.gateway.ledger..", BENCHMARKS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hyperledger..")
                .check(Code.CLASSES);
    }

    @Test
    void vertx_is_known_to_the_gateway_and_to_what_measures_it_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(GATEWAY, BENCHMARKS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx..")
                .check(Code.CLASSES);
    }

    @Test
    void the_embedded_ledger_knows_nothing_of_livetrace() {
        noClasses()
                .that()
                .resideInAPackage(EMBEDDED_LEDGER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN, CHAINCODE, GATEWAY, CLI)
                .check(Code.CLASSES);
    }

    @Test
    void the_chaincode_knows_neither_the_ledger_it_runs_on_nor_the_gateway() {
        noClasses()
                .that()
                .resideInAPackage(CHAINCODE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EMBEDDED_LEDGER, GATEWAY, CLI)
                .check(Code.CLASSES);
    }

    @Test
    void the_gateway_reaches_chaincode_and_embedded_ledger_through_its_ledger_port_only() {
        noClasses()
                .that()
                .resideInAPackage(GATEWAY)
                .and()
                .resideOutsideOfPackage("io.livetrace.gateway.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CHAINCODE, EMBEDDED_LEDGER)
                .check(Code.CLASSES);
    }

    @Test
    void the_launcher_knows_nothing_of_livetrace() {
        noClasses()
                .that()
                .resideInAPackage(NETWORK)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN, CHAINCODE, EMBEDDED_LEDGER, GATEWAY, CLI)
                .check(Code.CLASSES);
    }

    @Test
    void the_command_line_is_a_plain_client_of_the_public_api() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CHAINCODE, EMBEDDED_LEDGER, GATEWAY)
                .check(Code.CLASSES);
    }

    @Test
    void nobody_knows_the_benchmarks() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BENCHMARKS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BENCHMARKS)
                .check(Code.CLASSES);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("io.livetrace.(**)").should().beFreeOfCycles().check(Code.CLASSES);
    }
}
