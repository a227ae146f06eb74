package io.rapport.crm.architecture.bad.care;

import io.rapport.crm.profile.Setting;

/** Is a setting that changes its mind. */
public class LoosePolicy implements Setting {
    private int days = 1;

    /** Changes its mind. */
    public int another() {
        return ++days;
    }
}
