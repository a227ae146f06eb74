package io.rapport.crm.failure;

/** A value that the library does not take. Nothing was changed. The message never repeats the value itself. */
public final class InvalidInputException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Refuses a value.
     *
     * @param field the field that holds it, for example {@code interaction.key}
     * @param shape what is wrong with it, without the value: {@code 300 characters}
     * @param remedy what to do instead: {@code give at most 255}
     */
    public InvalidInputException(String field, String shape, String remedy) {
        super(field + ": " + shape + "; " + remedy);
        this.field = field;
    }

    /** The field whose value was refused. */
    public String field() {
        return field;
    }
}
