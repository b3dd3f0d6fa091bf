package be.omringd.form;

import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression of a form file, parsed once. */
public final class FormExpression {

    private final ParsedExpression parsed;

    FormExpression(ParsedExpression parsed) {
        this.parsed = parsed;
    }

    ParsedExpression parsed() {
        return parsed;
    }

    /** The names that it reads. */
    Set<String> names() {
        return parsed.getVariableNames();
    }

    @Override
    public String toString() {
        return "=" + parsed.text();
    }
}
