package io.rapport.crm.privacy;

/** A consent state says whether a customer allows something. */
public enum ConsentState {
    /** Nobody ever asked. */
    NOT_ASKED,
    /** The customer said yes. */
    GIVEN,
    /** The customer was asked and did not say yes. */
    DECLINED,
    /** The customer took it back, or objected. */
    WITHDRAWN,
    /** It was given until a time that has come. */
    EXPIRED;

    /** Tells whether the customer said no, or no longer says yes; somebody who was never asked said neither. */
    public boolean isRefusal() {
        return this == DECLINED || this == WITHDRAWN || this == EXPIRED;
    }
}
