package io.rapport.crm.buying;

import io.rapport.crm.failure.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A family is a kind of {@link BuyingModel} that can be fitted. */
public final class BuyingFamily {
    /** This is BG/NBD of Fader, Hardie and Lee 2005. */
    public static final BuyingFamily BG_NBD = bgCnbd(1);
    /** This is MBG/NBD of Batislam, Denizel and Filiztekin 2007. */
    public static final BuyingFamily MBG_NBD = mbgCnbd(1);
    /** This is Pareto/NBD of Schmittlein, Morrison and Colombo 1987. */
    public static final BuyingFamily PARETO_NBD = new BuyingFamily(new ParetoNbdFitting());
    /** This is NBD, by which nobody leaves. */
    public static final BuyingFamily NBD = new BuyingFamily(new NbdFitting());

    private static final Pattern WITH_STAGES = Pattern.compile("(M?)BG/CNBD-([0-9]{1,2})");

    private final Fitting fitting;

    private BuyingFamily(Fitting fitting) {
        this.fitting = fitting;
    }

    /** Returns BG/CNBD-k with k stages between purchases, from 1 to {@link BgCnbd#MOST_STAGES}. */
    public static BuyingFamily bgCnbd(int k) {
        return new BuyingFamily(new BgCnbdFitting(false, k));
    }

    /** Returns MBG/CNBD-k with k stages between purchases, from 1 to {@link BgCnbd#MOST_STAGES}. */
    public static BuyingFamily mbgCnbd(int k) {
        return new BuyingFamily(new BgCnbdFitting(true, k));
    }

    /**
     * Finds a family by its name, such as {@code MBG/NBD} or {@code bg/cnbd-3}.
     *
     * @throws InvalidInputException if there is none of that name
     */
    public static BuyingFamily named(String name) {
        Matcher erlang = WITH_STAGES.matcher(name.toUpperCase(Locale.ROOT));
        if (erlang.matches()) {
            int k = Integer.parseInt(erlang.group(2));
            return erlang.group(1).isEmpty() ? bgCnbd(k) : mbgCnbd(k);
        }
        return List.of(BG_NBD, MBG_NBD, PARETO_NBD, NBD).stream()
                .filter(family -> family.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "model", "unknown", "give BG/NBD, MBG/NBD, BG/CNBD-k, MBG/CNBD-k, Pareto/NBD or NBD"));
    }

    /** Returns the field's name for the family. */
    public String name() {
        return fitting.name();
    }

    /** Returns k, the stages between two purchases. It is 1 if purchases come at random. */
    public int stages() {
        return fitting.stages();
    }

    /**
     * Makes the model of this kind with these parameters, such as those of a fit that was stored.
     *
     * @throws InvalidInputException if one is missing, or not positive and finite
     */
    public BuyingModel model(Map<String, Double> parameters) {
        return fitting.model(new double[fitting.names().size()], 1).with(parameters);
    }

    /**
     * Finds the most likely parameters, on all cores. The order in which the observations were made does not matter.
     */
    public Fit<BuyingModel> fit(Observations observations) {
        return fitting.fit(observations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BuyingFamily family && family.fitting.equals(fitting);
    }

    @Override
    public int hashCode() {
        return fitting.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
