/** The domain of an embeddable CRM library: facts about customers in, answers about customers out. */
module io.rapport.crm {
    // The published jar has a Jackson of its own in it, and does not ask for these.
    requires static com.fasterxml.jackson.annotation;
    requires com.google.common;
    requires java.xml; // not of us, but of the Jackson in the jar
    requires org.apache.commons.numbers.gamma;
    requires static org.jspecify;
    requires org.slf4j;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;

    exports io.rapport.crm;
    exports io.rapport.crm.attribute;
    exports io.rapport.crm.buying;
    exports io.rapport.crm.care;
    exports io.rapport.crm.customer;
    exports io.rapport.crm.decision;
    exports io.rapport.crm.economics;
    exports io.rapport.crm.engagement;
    exports io.rapport.crm.evidence;
    exports io.rapport.crm.failure;
    exports io.rapport.crm.forecast;
    exports io.rapport.crm.interaction;
    exports io.rapport.crm.kernel;
    exports io.rapport.crm.money;
    exports io.rapport.crm.permission;
    exports io.rapport.crm.privacy;
    exports io.rapport.crm.profile;
    exports io.rapport.crm.quality;
    exports io.rapport.crm.storage;
    exports io.rapport.crm.time;
    exports io.rapport.crm.trust;
    exports io.rapport.crm.value;

    opens io.rapport.crm.interaction to
            tools.jackson.databind;
    opens io.rapport.crm.kernel to
            tools.jackson.databind;
}
