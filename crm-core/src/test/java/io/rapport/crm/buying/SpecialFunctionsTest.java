package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the functions that the models are made of with arithmetic with 40 digits. */
class SpecialFunctionsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # order, y, e^y E_order(y)
            0.6061, 0.0314, 6.49271245189909166
            1, 0.5, 0.922910632483730469
            1.0000001, 0.5, 0.922910573414140231
            2, 0.3, 0.63323931847582434
            0.01, 0.2, 4.92603598129342697
            3.24, 0.1, 0.415951677037140527
            27.2, 0.2, 0.0378675008643206063
            1000.2, 0.5, 0.00100029958907638985
            0.5, 2, 0.421369229288054473
            15.3, 0.001, 0.0699248124575089031
            0.999999, 1e-06, 13.2383975805424891
            """)
    void exponentialIntegral(double order, double y, double value) {
        assertThat(ExponentialIntegral.scaled(order, y)).isCloseTo(value, relative(1e-14, value));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # A, B, a, b, ln S, its derivatives by A, B, a and b
            2.3, 1.6, 5, 4, 0.128019438768260152, 0.0232259887984763673, -0.0346271426737506369, 0.111525200530313959, -0.139406500662892449
            2.3, 1.6, 4, 5, -0.135144887179824862, -0.0236719691933312412, 0.0328258026693425897, 0.155362387291165132, -0.124289909832932106
            2.3, 1.6, 0.0001, 5, -10.0175316008545551, -0.424130620826490981, 0.344766117955914864, 9999.02265912535652, -0.19998045318250714
            2.3, 1.6, 5, 0.0001, 1.57037187822443796, 0.343382557148183298, -1.28250631153624074, 0.000612153218422477572, -30.6076609211238771
            1000.2, 1.6, 15, 11, 0.309574533965027332, 5.78974736351287905e-7, -0.000362062524936427193, 0.0665216625800025324, -0.0907113580636398169
            500, 1.6, 0.008, 2.82, -5.86185845338451316, -6.38683770812448921e-6, 0.00199190641614652561, 124.99886071442259, -0.354606697062191771
            1.2, 0.3, 49, 50, -0.0161686999879563025, -0.00270087490072743384, 0.0107512696707287059, 0.0163397355367425249, -0.0160129408260076744
            """)
    void twoPowers(
            double powerA,
            double powerB,
            double a,
            double b,
            double log,
            double byPowerA,
            double byPowerB,
            double byA,
            double byB) {
        TwoPowers powers = new TwoPowers().at(powerA, powerB, a, b);

        assertThat(powers.log).isCloseTo(log, relative(1e-13, 1));
        assertThat(powers.byPowerA).isCloseTo(byPowerA, relative(1e-13, 1));
        assertThat(powers.byPowerB).isCloseTo(byPowerB, relative(1e-13, 1));
        assertThat(powers.byA).isCloseTo(byA, relative(1e-12, byA));
        assertThat(powers.byB).isCloseTo(byB, relative(1e-12, byB));
    }

    @Test
    void aSumAndAnIntegralMeetWhereOneGivesWayToTheOther() {
        for (double power : new double[] {0.3, 2, 40}) {
            TwoPowers sum = new TwoPowers().at(power + 1, power, 1, 0.0201);
            TwoPowers integral = new TwoPowers().at(power + 1, power, 1, 0.0199);
            double slope = (sum.byB + integral.byB) / 2;

            assertThat(sum.log - integral.log).isCloseTo(slope * 0.0002, relative(1e-3, slope * 0.0002));
        }
    }

    @Test
    void theChanceOfAStageInALongTimeKeepsItsDigits() {
        // 1 - P(N = 0) = 1 - (1 + odds)^-shape.
        for (double odds : new double[] {1e-9, 0.5, 3, 1e6, 1e12}) {
            double any = -Math.expm1(-0.05 * Math.log1p(odds));
            assertThat(PurchaseCounts.atLeast(1, 0.05, odds)).isCloseTo(any, relative(1e-13, any));
        }
    }
}
