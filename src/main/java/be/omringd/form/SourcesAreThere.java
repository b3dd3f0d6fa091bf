package be.omringd.form;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Stops the start when a form takes its choices from a source that no module brings. */
@Component
class SourcesAreThere implements SmartInitializingSingleton {

    private final Forms forms;
    private final FormChecker checker;

    SourcesAreThere(Forms forms, FormChecker checker) {
        this.forms = forms;
        this.checker = checker;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var missing = forms.all().stream().flatMap(form -> FormComponent.all(form.components())
                .filter(field -> field.source() != null && checker.source(field.source()).isEmpty())
                .map(field -> "forms/" + form.key() + ".form: component \"" + field.key() + "\" (select): source \""
                        + field.source() + "\" is not there"))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Forms that cannot be shown:\n" + String.join("\n", missing));
        }
    }
}
