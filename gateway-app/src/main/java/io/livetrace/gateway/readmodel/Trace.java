package io.livetrace.gateway.readmodel;

import io.livetrace.domain.kernel.RecordKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Walks the genealogy, breadth first. */
public final class Trace {
    /** The most steps that one walk returns. */
    public static final int MOST_STEPS = 5_000;

    /** How many nodes one question asks about. */
    private static final int AT_A_TIME = 500;

    private final Handle handle;
    private final Direction direction;
    private final Set<String> seen = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private Trace(Handle handle, Direction direction) {
        this.handle = handle;
        this.direction = direction;
    }

    /** Which way to walk. */
    public enum Direction {
        /** To what it was made of. */
        UP("child", "parent"),
        /** To what became of it. */
        DOWN("parent", "child");

        private final String from;
        private final String to;

        Direction(String from, String to) {
            this.from = from;
            this.to = to;
        }
    }

    /**
     * One step.
     *
     * @param edge what went into what
     * @param depth how far from the start, from 1
     * @param source the record that says so
     */
    public record Step(Edge edge, int depth, RecordKey<?> source) {}

    static List<Step> from(Handle handle, String node, Direction direction, int depth) {
        return new Trace(handle, direction).walk(node, depth);
    }

    private List<Step> walk(String start, int depth) {
        seen.add(start);
        List<String> border = List.of(start);
        for (int level = 1; level <= depth && !border.isEmpty() && steps.size() < MOST_STEPS; level++) {
            border = beyond(border, level);
        }
        return List.copyOf(steps);
    }

    private List<String> beyond(List<String> border, int level) {
        List<String> next = new ArrayList<>();
        for (int at = 0; at < border.size() && steps.size() < MOST_STEPS; at += AT_A_TIME) {
            for (Step step : stepsFrom(border.subList(at, Math.min(at + AT_A_TIME, border.size())), level)) {
                steps.add(step);
                String reached = direction == Direction.UP
                        ? step.edge().parent()
                        : step.edge().child();
                if (seen.add(reached)) {
                    next.add(reached);
                }
            }
        }
        return next;
    }

    private List<Step> stepsFrom(List<String> nodes, int level) {
        return handle.createQuery("select parent, child, kind, type, key from edge where " + direction.from
                        + " in (<nodes>) order by " + direction.from + ", " + direction.to
                        + ", kind, type, key limit :most")
                .bindList("nodes", nodes)
                .bind("most", MOST_STEPS - steps.size())
                .map((row, context) -> new Step(
                        new Edge(row.getString("parent"), row.getString("child"), row.getString("kind")),
                        level,
                        new StateKey(row.getString("type"), row.getString("key"))
                                .recordKey()
                                .orElseThrow()))
                .list();
    }
}
