package io.livetrace.cli.imports;

/** A row cannot be read; the others still can. */
final class WrongRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    WrongRow(RowProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}
