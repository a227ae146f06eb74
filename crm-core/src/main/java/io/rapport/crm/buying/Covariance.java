package io.rapport.crm.buying;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.SymmetricMatrix;
import java.util.Collection;
import java.util.List;

/** Says how the logarithms of estimated parameters vary together. It is immutable. */
public final class Covariance {
    private final List<String> names;
    private final SymmetricMatrix cells;

    Covariance(List<String> names, SymmetricMatrix cells) {
        this.names = ImmutableList.copyOf(names);
        this.cells = cells;
    }

    /**
     * Returns a covariance that was stored.
     *
     * @param names of the parameters
     * @param lowerTriangle as {@link #lowerTriangle()} gave it
     * @throws io.rapport.crm.failure.InvalidInputException if it does not belong to these names, or is none
     */
    public static Covariance of(List<String> names, Collection<Double> lowerTriangle) {
        int size = names.size();
        Require.that(
                lowerTriangle.size() == size * (size + 1) / 2,
                "covariance",
                lowerTriangle.size() + " cells for " + size + " parameters",
                "give the lower triangle row by row");
        SymmetricMatrix cells = new SymmetricMatrix(
                size, ImmutableDoubleArray.copyOf(lowerTriangle).toArray());
        Require.that(cells.isPositiveDefinite(), "covariance", "not positive definite", "give that of a converged fit");
        return new Covariance(names, cells);
    }

    /**
     * Returns the covariance of the logarithms of two parameters. With the same name twice, it is the variance of one.
     */
    public double of(String one, String other) {
        return cells.at(place(one), place(other));
    }

    /** Returns all cells up to the diagonal, row by row, in the order of the parameters. */
    public List<Double> lowerTriangle() {
        return ImmutableDoubleArray.copyOf(cells.cells()).asList();
    }

    /** Returns g' C g, the variance of what changes by g with the logarithms. */
    double varianceOf(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient.length; j++) {
                sum += gradient[i] * cells.at(i, j) * gradient[j];
            }
        }
        return sum;
    }

    List<String> names() {
        return names;
    }

    private int place(String name) {
        int place = names.indexOf(name);
        Require.that(place >= 0, "covariance.name", "not a parameter of the model", "give one of " + names);
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Covariance covariance
                && covariance.names.equals(names)
                && covariance.lowerTriangle().equals(lowerTriangle());
    }

    @Override
    public int hashCode() {
        return lowerTriangle().hashCode();
    }

    @Override
    public String toString() {
        return names + " " + lowerTriangle();
    }
}
