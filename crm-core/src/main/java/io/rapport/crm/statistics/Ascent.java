package io.rapport.crm.statistics;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * Climbs a log-likelihood to its top by Newton's method. The curvature is that of the {@link Slope} while its steps do
 * well, then the true one, which is taken from differences of the gradient unless the likelihood gives it. A step is
 * halved until it leads up; a value that is not finite is no way up.
 */
final class Ascent {
    private static final int MOST_ITERATIONS = 300;
    private static final double DIFFERENCE = 1e-4;
    /**
     * A good step leaves at most this part of the way, measured by the Newton decrement. As long as steps are good, the
     * curvature still serves.
     */
    private static final double GOOD_STEP = 0.3;
    /** After so many steps that do not do well, the costly true curvature is taken even far from the top. */
    private static final int FEW = 8;

    private final Likelihood likelihood;
    private double[] point;
    private Slope here;
    private SymmetricMatrix curvature;
    /** Says whether the curvature is the true one. */
    private boolean hessian;

    /** This was the decrement where the true curvature was taken. */
    private double hessianFrom;

    private int untilHessian;
    private int iterations;
    private int evaluations;

    Ascent(Likelihood likelihood, double... start) {
        this.likelihood = likelihood;
        point = start.clone();
        here = evaluate(point);
        curvature = here.curvature();
        hessian = likelihood.isCurvatureExact();
    }

    Climb climb() {
        double before = Double.POSITIVE_INFINITY;
        while (here.isFinite() && iterations++ < MOST_ITERATIONS) {
            double[] step = direction();
            double decrement = product(step, here.gradient());
            double enough = 1e-15 * Math.abs(here.value());
            if (hessian && decrement <= enough) {
                return top();
            }
            boolean slow = decrement > GOOD_STEP * before && (iterations > FEW || decrement <= 1e10 * enough);
            boolean close = decrement <= 1e6 * enough;
            if (untilHessian-- <= 0 && (slow || (close && !hessian))) {
                takeHessian(decrement);
                before = Double.POSITIVE_INFINITY;
                continue;
            }
            before = decrement;
            if (!stepUp(step, decrement)) {
                if (hessian && hessianFrom == decrement) {
                    return close ? top() : new Climb.Failed(here.value());
                }
                takeHessian(decrement);
                before = Double.POSITIVE_INFINITY;
            }
            if (likelihood.hasRunAway(point)) {
                return undetermined();
            }
        }
        return new Climb.Failed(here.value());
    }

    /** Goes one last step with the Hessian of this place, and looks around. */
    private Climb top() {
        if (hessianFrom > 1e-9 * Math.abs(here.value())) {
            curvature = trueCurvature();
        }
        double[] step = curvature.solve(here.gradient());
        if (step.length > 0) {
            double[] last = plus(point, step, 1);
            Slope there = evaluate(last);
            if (there.isFinite() && norm(there.gradient()) < norm(here.gradient())) {
                point = last;
                here = there;
            }
        }
        if (!curvature.isPositiveDefinite() || likelihood.isFlat(curvature)) {
            return undetermined();
        }
        return new Climb.Top(
                ImmutableDoubleArray.copyOf(point).asList(),
                here.value(),
                norm(here.gradient()),
                curvature,
                iterations,
                evaluations);
    }

    private Climb undetermined() {
        return new Climb.Undetermined(ImmutableDoubleArray.copyOf(point).asList(), here.value());
    }

    private double[] direction() {
        double[] step = curvature.solve(here.gradient());
        for (double damping = 1e-6; step.length == 0; damping *= 10) {
            step = damping < 1e12
                    ? curvature.damped(damping).solve(here.gradient())
                    : here.gradient().clone();
        }
        double longest = 0;
        for (double part : step) {
            longest = Math.max(longest, Math.abs(part));
        }
        if (longest > likelihood.longestStep()) {
            for (int i = 0; i < step.length; i++) {
                step[i] *= likelihood.longestStep() / longest;
            }
        }
        return step;
    }

    /** Goes a step, or a half, or a quarter, ..., until it leads up. */
    private boolean stepUp(double[] step, double decrement) {
        double noise = 1e-14 * Math.abs(here.value());
        for (double part = 1; part > 1e-9; part /= 2) {
            double[] next = plus(point, step, part);
            Slope there = evaluate(next);
            if (there.isFinite() && there.value() > here.value() + 1e-4 * part * decrement - noise) {
                point = next;
                here = there;
                if (!hessian || likelihood.isCurvatureExact()) {
                    curvature = here.curvature();
                }
                return true;
            }
        }
        return false;
    }

    /** Takes the true curvature; where it does not lead up, that of the slope for some steps more. */
    private void takeHessian(double decrement) {
        SymmetricMatrix exact = trueCurvature();
        hessian = exact.isPositiveDefinite();
        curvature = hessian ? exact : here.curvature();
        untilHessian = hessian ? 0 : 3;
        hessianFrom = hessian ? product(curvature.solve(here.gradient()), here.gradient()) : decrement;
    }

    private SymmetricMatrix trueCurvature() {
        return likelihood.isCurvatureExact() ? here.curvature() : differences();
    }

    /** Takes the negative Hessian from central differences of the gradient. */
    private SymmetricMatrix differences() {
        int size = point.length;
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = DIFFERENCE;
            double[] above = evaluate(plus(point, unit, 1)).gradient();
            double[] below = evaluate(plus(point, unit, -1)).gradient();
            rows[i] = new double[size];
            for (int j = 0; j < size; j++) {
                rows[i][j] = (below[j] - above[j]) / (2 * DIFFERENCE);
            }
        }
        double[] cells = new double[size * (size + 1) / 2];
        int cell = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                cells[cell++] = (rows[i][j] + rows[j][i]) / 2;
            }
        }
        return new SymmetricMatrix(size, cells);
    }

    private Slope evaluate(double[] where) {
        evaluations++;
        return likelihood.at(where);
    }

    private static double[] plus(double[] from, double[] step, double part) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += part * step[i];
        }
        return to;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(product(vector, vector));
    }
}
