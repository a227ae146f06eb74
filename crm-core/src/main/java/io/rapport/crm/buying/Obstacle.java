package io.rapport.crm.buying;

/** An obstacle says why a model cannot be fitted, and what to do about it. */
public enum Obstacle {
    /** There is nothing to learn from. */
    NO_CUSTOMERS("there are no customers", "give the history of at least some hundred"),
    /** Nobody has been watched for any time. */
    NO_TIME("everybody bought for the first time on the last day that is known", "fit when some weeks have passed"),
    /** Without repeats the rate of buying can be as small as one likes. */
    NO_REPEATS("nobody has bought a second time", "fit when some have, or count what they buy, not how often"),
    /** Nobody has spent anything after his first purchase. */
    NO_SPENDING("nobody has spent anything after a first purchase", "fit when some have bought again"),
    /** Everybody has renewed each time. */
    NOBODY_LEFT("nobody has left so far", "fit when some have not renewed"),
    /**
     * The data are explained best if nobody ever leaves, or if the chance to leave is all but the same whatever it is.
     */
    LEAVING_UNKNOWN(
            "the data do not show how customers leave", "use NBD, in which nobody does, or watch for a longer time"),
    /** The data are explained best if all leave with the same chance. */
    LEAVING_ALIKE(
            "customers do not differ in their chance to leave",
            "use NBD if hardly anybody leaves, or else give more customers or watch for a longer time"),
    /** The data are explained best if all buy at the same rate. */
    BUYING_ALIKE("customers do not differ in how often they buy", "give more customers, or of more than one kind"),
    /** The best parameters lie where the model ends. */
    SPENDING_UNKNOWN(
            "what is spent does not show how customers differ", "give more customers with several purchases each"),
    /** Customers have not been watched long enough to tell the time of the year from their age. */
    YEAR_UNKNOWN(
            "nobody has been watched for a year and a quarter, so a season looks like ageing",
            "wait, or give the factors of the months that the shop knows"),
    /** In some month there were too few purchases. */
    MONTH_UNKNOWN(
            "in some month of the year there have been fewer than 100 purchases after the first ones",
            "give more customers, or the factors of the months that the shop knows"),
    /** The likelihood is flat: very different parameters explain the data as well. */
    FLAT("very different parameters explain the data about as well", "give more customers, or watch for a longer time"),
    /** No step went up, and yet it was no optimum. */
    NO_OPTIMUM(
            "no optimum was found", "look for customers unlike all others, such as a reseller's, and leave them out");

    private final String what;
    private final String remedy;

    Obstacle(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** Says for people what is in the way. */
    public String what() {
        return what;
    }

    /** Says for people what to do. */
    public String remedy() {
        return remedy;
    }
}
