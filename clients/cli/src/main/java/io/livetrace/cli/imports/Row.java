package io.livetrace.cli.imports;

import io.livetrace.domain.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One row, whose cells are read as what they mean. A cell that cannot be read is a {@link WrongCell} that names its column.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells by column name, without surrounding blanks
 */
record Row(long line, Map<String, String> cells) {
    Row {
        cells = Map.copyOf(cells);
    }

    /** The cell's text; absent where it is empty or the file lacks the column. */
    Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
    }

    String required(String column) {
        return text(column).orElseThrow(() -> wrong(column, "is empty but needed"));
    }

    /** The cell as a value that refuses what it cannot be. */
    <T> T required(String column, Function<String, T> parse) {
        return parsed(column, required(column), parse);
    }

    <T> Optional<T> optional(String column, Function<String, T> parse) {
        return text(column).map(cell -> parsed(column, cell, parse));
    }

    int count(String column) {
        return required(column, cell -> {
            if (!cell.matches("\\d{1,9}")) {
                throw wrong(column, "expected a whole number, such as 80, but found " + cell);
            }
            return Integer.parseInt(cell);
        });
    }

    boolean yes(String column) {
        return required(column, cell -> switch (cell) {
            case "yes", "true", "1", "是" -> true;
            case "no", "false", "0", "否" -> false;
            default -> throw wrong(column, "expected yes or no but found " + cell);
        });
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return required(
                column,
                cell -> Stream.of(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(cell))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                column, "expected one of " + List.of(type.getEnumConstants()) + " but found " + cell)));
    }

    Optional<LocalDate> date(String column) {
        return optional(column, cell -> {
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeException e) {
                throw wrong(column, "expected a date such as 2026-11-20 but found " + cell);
            }
        });
    }

    /** A time with its offset, or a date, which means the beginning of that day in {@code zone}. */
    Optional<Instant> time(String column, ZoneId zone) {
        return optional(column, cell -> {
            try {
                return cell.length() == 10
                        ? LocalDate.parse(cell).atStartOfDay(zone).toInstant()
                        : OffsetDateTime.parse(cell).toInstant();
            } catch (DateTimeException e) {
                throw wrong(column, "expected a time such as 2026-11-20T09:30:00+08:00, or a date, but found " + cell);
            }
        });
    }

    Instant requiredTime(String column, ZoneId zone) {
        return time(column, zone).orElseThrow(() -> wrong(column, "is empty but needed"));
    }

    /** The parts of a cell between semicolons. */
    List<String> list(String column) {
        return text(column).stream()
                .flatMap(cell -> Stream.of(cell.split(";", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Everything that is wrong with this row, where each of {@code cells} reads one of its cells, or some. */
    List<RowProblem> problems(List<Runnable> cells) {
        return cells.stream().flatMap(cell -> problem(cell).stream()).distinct().toList();
    }

    private Optional<RowProblem> problem(Runnable cell) {
        try {
            cell.run();
            return Optional.empty();
        } catch (WrongCell wrong) {
            return Optional.of(wrong.problem());
        } catch (Refusal refusal) {
            return Optional.of(new RowProblem(line, Optional.empty(), refusal.detail()));
        }
    }

    WrongCell wrong(String column, String sentence) {
        return new WrongCell(new RowProblem(line, Optional.of(column), sentence));
    }

    private <T> T parsed(String column, String cell, Function<String, T> parse) {
        try {
            return parse.apply(cell);
        } catch (Refusal refusal) {
            throw wrong(column, refusal.detail());
        }
    }
}
