package io.livetrace.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of this repository as they lie in the work tree, without what builds leave behind. */
final class Repository {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", "node_modules", ".idea", ".vscode");

    private Repository() {}

    /** One line of one file. */
    record Line(Path file, int number, String text) {
        @Override
        public String toString() {
            return file + ":" + number + ": " + text.strip();
        }
    }

    /** All files whose path matches a glob such as {@code **.java}, relative to the root. */
    static List<Path> files(String glob) {
        List<Path> found = new ArrayList<>();
        var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
        walk(file -> {
            Path relative = ROOT.relativize(file);
            if (matcher.matches(relative)) {
                found.add(relative);
            }
        });
        return found;
    }

    static List<Line> lines(Path file) {
        List<String> lines = text(file).lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(file, i + 1, lines.get(i)))
                .toList();
    }

    static Stream<Line> lines(String glob) {
        return files(glob).stream().flatMap(file -> lines(file).stream());
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not UTF-8 text", e);
        }
    }

    static boolean has(Path file) {
        return Files.exists(ROOT.resolve(file));
    }

    private static void walk(Consumer<Path> visit) {
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = LEFT_OUT.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    visit.accept(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
