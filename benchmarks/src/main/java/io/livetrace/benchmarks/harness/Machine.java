package io.livetrace.benchmarks.harness;

/**
 * What was measured on.
 *
 * @param java the Java virtual machine's version
 * @param system the operating system and its version
 * @param processors how many processors there are
 */
public record Machine(String java, String system, int processors) {
    public static Machine here() {
        return new Machine(
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.getRuntime().availableProcessors());
    }

    @Override
    public String toString() {
        return "%d processors, %s, %s".formatted(processors, system, java);
    }
}
