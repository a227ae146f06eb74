package io.rapport.crm;

import io.rapport.crm.care.CareFeature;
import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.contact.ContactPolicy;
import io.rapport.crm.contact.ProfilingPolicy;
import io.rapport.crm.privacy.PrivacyPolicy;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustFeature;

/**
 * The features that come with the library and have settings.
 *
 * @param care how promises and cases are kept
 * @param carePolicy how they are taken care of
 * @param privacyPolicy what needs consent
 * @param contactPolicy when customers may be contacted
 * @param profilingPolicy when they may be asked for something personal
 * @param trust how evidence is found
 * @param trustEngine how it is scored
 */
record Rooms(
        CareFeature care,
        CarePolicy carePolicy,
        PrivacyPolicy privacyPolicy,
        ContactPolicy contactPolicy,
        ProfilingPolicy profilingPolicy,
        TrustFeature trust,
        TrustEngine trustEngine) {}
