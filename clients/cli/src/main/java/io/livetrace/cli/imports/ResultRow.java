package io.livetrace.cli.imports;

import io.livetrace.domain.quality.TestResult;
import java.util.List;
import java.util.Optional;

/** A row as the result of one test. */
record ResultRow(Row row) {
    List<RowProblem> problems() {
        return row.problems(List.of(
                this::characteristic,
                this::method,
                this::value,
                this::limit,
                this::unit,
                this::conforms,
                this::result));
    }

    TestResult result() {
        return new TestResult(characteristic(), method(), value(), limit(), unit(), conforms());
    }

    private String characteristic() {
        return row.required("characteristic");
    }

    private String method() {
        return row.required("method");
    }

    private String value() {
        return row.required("value");
    }

    private String limit() {
        return row.required("limit");
    }

    private Optional<String> unit() {
        return row.text("unit");
    }

    private boolean conforms() {
        return row.yes("conforms");
    }
}
