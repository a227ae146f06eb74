package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares figures of single customers at rounded parameters with those of arithmetic with 30 to 50 digits, of which 16
 * are kept.
 */
class ReferenceFiguresTest {
    private static final double EXACT = 1e-12;
    private static final double HORIZON = 39;
    private static final double DISCOUNT = 0.0027;

    private static final Map<String, BuyingModel> MODELS = Map.of(
            "BG/NBD", BgCnbd.bgNbd(0.243, 4.414, 0.793, 2.426),
            "MBG/NBD", BgCnbd.mbgNbd(0.525, 6.183, 0.891, 1.614),
            "Pareto/NBD", new ParetoNbd(0.5534, 10.5802, 0.6061, 11.6562),
            "BG/CNBD-2", new BgCnbd(false, 2, 0.36, 1.13, 0.52, 2.79),
            "MBG/CNBD-2", new BgCnbd(true, 2, 1.33, 2.81, 0.425, 0.79));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # model, x, t_x, T, expected purchases, P(alive), log-likelihood, DERT
            BG/NBD, 2, 30.43, 38.86, 1.2260281747671444, 0.72657857008067291, -9.4586063070662712, 5.1563798261540375
            MBG/NBD, 2, 30.43, 38.86, 1.2629606232673657, 0.70620226511848728, -9.4855513145339315, 4.9130273191279829
            Pareto/NBD, 2, 30.43, 38.86, 1.4550928438442546, 0.86911064396813704, -9.5545106946144222, 6.4825623649402625
            BG/NBD, 0, 0, 38.86, 0.19509805201126264, 1, -0.55471327643815845, 1.0157019311180699
            MBG/NBD, 0, 0, 38.86, 0.15401274667514668, 0.38973508091876290, -0.53983746353101456, 0.72283633828683541
            Pareto/NBD, 0, 0, 38.86, 0.10702894636167581, 0.29496148643704222, -0.52112919597328547, 0.47682305811523369
            BG/NBD, 26, 30.86, 31, 20.749726140857290, 0.96891564971752508, -37.726579473394441, 70.906486525558057
            MBG/NBD, 26, 30.86, 31, 19.450722652157352, 0.96556614414406158, -38.322126947829791, 61.415717558301906
            Pareto/NBD, 26, 30.86, 31, 20.114560367177670, 0.99791776655190671, -39.132127883506137, 86.030375615363444
            BG/NBD, 1000, 500, 520, 1.1726676500699522e-12, 1.6221712552080047e-14, -330.91833223883065, 8.1969068266383030e-12
            MBG/NBD, 1000, 500, 520, 1.1721609619613460e-12, 1.6320370678410265e-14, -333.67176397904267, 7.9296751541705339e-12
            Pareto/NBD, 1000, 500, 520, 2.3422561036738266e-12, 3.2544230860158097e-14, -338.82800181250426, 1.7527741037302710e-11
            MBG/CNBD-2, 2, 30.43, 38.86, 1.9587162635487705, 0.80353265193746890, -14.541023873968709, 10.4044823710317242
            BG/CNBD-2, 2, 30.43, 38.86, 1.7612744334481599, 0.83285070066288663, -14.146711276585480, 9.22566039354278306
            MBG/CNBD-2, 0, 0, 38.86, 0.087038680012387635, 0.10340832712275826, -0.94125545210178367, 0.457546783722140141
            BG/CNBD-2, 0, 0, 38.86, 0.27732852987575855, 1, -0.98393146989664383, 1.75383573249235401
            MBG/CNBD-2, 26, 30.86, 31, 25.412643315545521, 0.98404560048403306, -30.050492782635686, 129.431936990153984
            BG/CNBD-2, 26, 30.86, 31, 25.241915225148365, 0.98121003380160518, -29.738975988476616, 114.139303902699083
            """)
    void ofACustomer(
            String name,
            long repeats,
            double recency,
            double age,
            double expected,
            double alive,
            double logLikelihood,
            double discounted) {
        BuyingModel model = model(name);
        RepeatBuying seen = new RepeatBuying(repeats, recency, age);
        Outlook outlook = model.of(seen);

        assertThat(model.name()).isEqualTo(name);
        assertThat(outlook.expectedPurchases(HORIZON)).isCloseTo(expected, relative(EXACT, expected));
        assertThat(outlook.alive()).isCloseTo(alive, relative(EXACT, alive));
        assertThat(Math.exp(outlook.lnAlive())).isCloseTo(alive, relative(EXACT, alive));
        assertThat(model.logLikelihood(seen)).isCloseTo(logLikelihood, relative(EXACT, logLikelihood));
        assertThat(outlook.discountedPurchases(DISCOUNT)).isCloseTo(discounted, relative(EXACT, discounted));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # model, expected purchases within 1, 39 and 78 weeks
            BG/NBD, 0.05326789117165828, 1.1967231933208168, 1.8605190579427685
            MBG/NBD, 0.053084795263701838, 1.1829536655971726, 1.8047575775531417
            Pareto/NBD, 0.051004534002317040, 1.2131177118615133, 1.9093659969315098
            MBG/CNBD-2, 0.069696344596573858, 3.3263776175949179, 5.4386844125732501
            BG/CNBD-2, 0.080214328308701519, 3.3023579335697737, 5.3696356245609762
            """)
    void ofANewCustomer(String name, double week, double weeks39, double weeks78) {
        Outlook newcomer = model(name).ofNewcomer();

        assertThat(newcomer.expectedPurchases(1)).isCloseTo(week, relative(EXACT, week));
        assertThat(newcomer.expectedPurchases(39)).isCloseTo(weeks39, relative(EXACT, weeks39));
        assertThat(newcomer.expectedPurchases(78)).isCloseTo(weeks78, relative(EXACT, weeks78));
    }

    @ParameterizedTest
    @CsvSource("Pareto/NBD, 3.9538160281449146")
    void discountedPurchasesOfANewCustomer(String name, double discounted) {
        assertThat(model(name).ofNewcomer().discountedPurchases(DISCOUNT))
                .isCloseTo(discounted, relative(EXACT, discounted));
    }

    /** For these customers, other tools give NaN, infinity or zero. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # what, model, parameters, x, t_x, T, horizon, figure
            a+b below 1,          BG/NBD, 0.11 2.24 0.31 0.5,        0, 0, 1,         30, 0.56458861553278473
            a is 1,               BG/NBD, 0.243 4.414 1 2.426,       2, 30.43, 38.86, 39, 1.1021367860399558
            leaving shape s is 1, Pareto/NBD, 0.5534 10.5802 1 11.6562, 2, 30.43, 38.86, 39, 1.186031571457904
            """)
    void expectedPurchasesWhereOthersBreak(
            String what,
            String name,
            String parameters,
            long repeats,
            double recency,
            double age,
            double horizon,
            double expected) {
        Outlook outlook = with(name, parameters).of(new RepeatBuying(repeats, recency, age));

        assertThat(outlook.expectedPurchases(horizon)).as(what).isCloseTo(expected, relative(EXACT, expected));
        assertThat(outlook.expectedPurchases(1e6)).isBetween(expected, Double.MAX_VALUE);
        assertThat(outlook.discountedPurchases(DISCOUNT)).isBetween(expected / 2, Double.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"400, 5, 6, 1323.1889309678178", "500, 4, 37, 1888.8212497389407"})
    void likelihoodOfPeopleWhoBuyHundredsOfTimesInAFewWeeks(
            long repeats, double recency, double age, double logLikelihood) {
        BuyingModel model = with("Pareto/NBD", "10.465 0.00798565181 3.0516 2.82");
        RepeatBuying seen = new RepeatBuying(repeats, recency, age);

        assertThat(model.logLikelihood(seen)).isCloseTo(logLikelihood, relative(EXACT, logLikelihood));
        assertThat(model.of(seen).alive()).isBetween(0.0, 1.0);
        assertThat(model.of(seen).expectedPurchases(HORIZON)).isFinite().isNotNegative();
        assertThat(model.of(seen).discountedPurchases(DISCOUNT)).isFinite().isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"BG/NBD, -1587.2202427837126", "Pareto/NBD, -1393.2640757325866"})
    void theLogarithmOfAProbabilityTooSmallForADouble(String name, double lnAlive) {
        Outlook outlook = model(name).of(new RepeatBuying(400, 5, 500));

        assertThat(outlook.lnAlive()).isCloseTo(lnAlive, relative(EXACT, lnAlive));
        assertThat(outlook.alive()).isZero();
        assertThat(outlook.expectedPurchases(HORIZON)).isZero();
        assertThat(outlook.discountedPurchases(DISCOUNT)).isZero();
        assertThat(outlook.medianNextPurchase()).isInstanceOf(Figure.Absent.class);
    }

    private static BuyingModel model(String name) {
        return MODELS.getOrDefault(name, new Nbd(1, 1));
    }

    private static BuyingModel with(String name, String parameters) {
        List<Double> values =
                List.of(parameters.split(" ")).stream().map(Double::valueOf).toList();
        return name.equals("BG/NBD")
                ? BgCnbd.bgNbd(values.get(0), values.get(1), values.get(2), values.get(3))
                : new ParetoNbd(values.get(0), values.get(1), values.get(2), values.get(3));
    }
}
