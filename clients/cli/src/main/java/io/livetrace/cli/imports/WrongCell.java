package io.livetrace.cli.imports;

/** A cell cannot be read; the others still can. */
final class WrongCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    WrongCell(RowProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}
