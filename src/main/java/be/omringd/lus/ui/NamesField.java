package be.omringd.lus.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field for one name after the other. What is entered leaves it in the browser already, so that the next name can be typed while
 * the first is on its way.
 */
class NamesField extends TextField {

    private @Nullable String refused;

    /** @param entered is given what was typed, at Enter; separators are left to it */
    NamesField(Consumer<String> entered) {
        setValueChangeMode(ValueChangeMode.EAGER);
        getElement().addEventListener("names-entered", event -> {
            refused = null;
            entered.accept(event.getEventData().get("event.detail").asString());
        }).addEventData("event.detail");
        addValueChangeListener(change -> setInvalid(isRefused(change.getValue())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        // the server hears of a value when somebody types it, so a value that a script puts is announced as if typed
        getElement().executeJs("""
                this.put = value => {
                    this.value = value;
                    this.dispatchEvent(new Event('input'));
                };
                this.addEventListener('keydown', key => {
                    if (key.key === 'Enter' && !key.isComposing) {
                        const typed = this.value;
                        this.put('');
                        this.dispatchEvent(new CustomEvent('names-entered', {detail: typed}));
                    }
                })""");
    }

    /**
     * Puts back what could not be used, before what has been typed since and apart from what is typed after, and says why for as long as
     * it stands there.
     */
    void giveBack(String names, String problem) {
        getElement().executeJs("this.put(($0 && $0 + ', ') + this.value)", names);
        refused = names;
        setErrorMessage(problem);
        setInvalid(true);
    }

    private boolean isRefused(String value) {
        return refused != null && (refused.isEmpty() ? value.isEmpty() : value.contains(refused));
    }
}
