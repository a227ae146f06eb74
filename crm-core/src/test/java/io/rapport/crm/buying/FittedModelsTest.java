package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The most likely parameters for real data sets are those that several other tools and arithmetic with more digits
 * find.
 */
class FittedModelsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # model, data, four parameters, log-likelihood
            BG/NBD, CDNOW sample, 0.242594522, 4.413602019, 0.792922018, 2.425906778, -9582.429206674
            BG/NBD, CDNOW summary, 0.242592907, 4.413531562, 0.792886147, 2.425753434, -9582.425560567
            MBG/NBD, CDNOW sample, 0.524843159, 6.183085281, 0.891359391, 1.614002240, -9582.135715554
            MBG/NBD, CDNOW summary, 0.524837984, 6.182992021, 0.891356155, 1.613999333, -9582.132684900
            Pareto/NBD, CDNOW sample, 0.553277047, 10.577683462, 0.606239990, 11.668735311, -9594.976178940
            Pareto/NBD, CDNOW summary, 0.553275509, 10.577612239, 0.606213568, 11.667911231, -9594.973929827
            BG/NBD, CDNOW, 0.251623959, 4.788942962, 0.723433577, 2.161088359, -95368.443933161
            MBG/NBD, CDNOW, 0.637139733, 7.310289542, 0.807474118, 1.228393996, -95336.958319880
            Pareto/NBD, CDNOW, 0.597419966, 11.585657781, 0.522185611, 8.827759151, -95415.118617470
            BG/NBD, grocery, 0.348645867, 2.581671123, 0.503845418, 3.644385759, -15836.566230553
            BG/CNBD-2, grocery, 0.359064195, 1.129379531, 0.522820922, 2.785450891, -15054.172904366
            BG/CNBD-3, grocery, 0.359779979, 0.712281970, 0.553765644, 2.758167692, -15074.705583625
            MBG/NBD, grocery, 1.256921276, 6.039142322, 0.368276613, 0.715763623, -15781.939374893
            MBG/CNBD-2, grocery, 1.329175354, 2.812551208, 0.424708990, 0.790028734, -14978.210731581
            MBG/CNBD-3, grocery, 1.302620983, 1.749786078, 0.449441784, 0.835405587, -14996.850415798
            """)
    void areTheMostLikelyOnes(
            String name, String data, double r, double alpha, double third, double fourth, double logLikelihood)
            throws IOException {
        Converged<BuyingModel> fit = fit(name, data);

        List<Double> parameters = List.copyOf(fit.model().parameters().values());
        List<Double> wanted = List.of(r, alpha, third, fourth);
        for (int i = 0; i < 4; i++) {
            assertThat(parameters.get(i)).isCloseTo(wanted.get(i), relative(1e-8, wanted.get(i)));
        }
        assertThat(fit.quality().logLikelihood()).isCloseTo(logLikelihood, relative(1e-12, logLikelihood));
        assertThat(fit.quality().gradientNorm()).isLessThan(3e-8);
        assertThat(fit.quality().comparable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Pareto/NBD, 0.78644, 5.67898, 0.38622, 5.71712, -15782.39214", "NBD, 0.42032, 5.24511, , , -16376.8639"
    })
    void areCloseToThoseOfToolsThatStopEarlier(
            String name, double r, double alpha, Double third, Double fourth, double logLikelihood) throws IOException {
        Converged<BuyingModel> fit = fit(name, "grocery");

        assertThat(fit.model().parameters().get("r")).isCloseTo(r, relative(2e-5, r));
        assertThat(fit.model().parameters().get("alpha")).isCloseTo(alpha, relative(2e-5, alpha));
        if (third != null) {
            assertThat(fit.model().parameters().get("s")).isCloseTo(third, relative(1e-4, third));
            assertThat(fit.model().parameters().get("beta")).isCloseTo(fourth, relative(2e-4, fourth));
        }
        assertThat(fit.quality().logLikelihood()).isCloseTo(logLikelihood, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"BG/NBD, 0.01256, 0.3782, 0.1857, 0.7053", "Pareto/NBD, 0.0476, 0.8427, 0.1873, 6.2105"})
    void haveThePublishedStandardErrors(String name, double r, double alpha, double third, double fourth)
            throws IOException {
        Converged<BuyingModel> fit = fit(name, "CDNOW summary");

        List<Double> errors = List.copyOf(fit.standardErrors().values());
        List<Double> wanted = List.of(r, alpha, third, fourth);
        for (int i = 0; i < 4; i++) {
            assertThat(errors.get(i)).isCloseTo(wanted.get(i), relative(1e-3, wanted.get(i)));
        }
    }

    @Test
    void areFoundFromFarAwayToo() throws IOException {
        Observations observations = PurchaseDays.ofCdnowSample().until(LocalDate.parse("1997-09-30"));
        double[][] starts = {{-1, -1, 0, 0}, {2, -4, 2, 2}, {0, 0, 0, 0}};
        for (Fitting fitting :
                List.of(new BgCnbdFitting(false, 1), new BgCnbdFitting(true, 1), new ParetoNbdFitting())) {
            double best = fitting.fit(observations)
                    .converged()
                    .orElseThrow()
                    .quality()
                    .logLikelihood();
            for (double[] start : starts) {
                assertThat(fitting.fit(observations, List.of(start))
                                .converged()
                                .orElseThrow()
                                .quality()
                                .logLikelihood())
                        .as(fitting.name())
                        .isCloseTo(best, within(1e-9));
            }
        }
    }

    private static Converged<BuyingModel> fit(String name, String data) throws IOException {
        return BuyingFamily.named(name).fit(observations(data)).converged().orElseThrow();
    }

    private static Observations observations(String data) throws IOException {
        LocalDate calibration = LocalDate.parse("1997-09-30");
        return switch (data) {
            case "CDNOW" -> PurchaseDays.ofCdnow().until(calibration);
            case "CDNOW sample" -> PurchaseDays.ofCdnowSample().until(calibration);
            case "grocery" -> PurchaseDays.ofGrocery().until(LocalDate.parse("2006-12-31"));
            default -> PurchaseDays.ofCdnowSummary();
        };
    }
}
