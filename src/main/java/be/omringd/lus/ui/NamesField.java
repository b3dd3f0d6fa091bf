package be.omringd.lus.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * A field for one name after the other. What is entered leaves it in the browser already, so that the next name can be typed while
 * the first is on its way.
 */
class NamesField extends TextField {

    /** @param entered is given what was typed, at Enter; separators are left to it */
    NamesField(Consumer<String> entered) {
        setValueChangeMode(ValueChangeMode.EAGER);
        getElement().addEventListener("names-entered", event -> entered.accept(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        getElement().addEventListener("input", typing -> setInvalid(false)).debounce(300);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("""
                this.addEventListener('keydown', key => {
                    if (key.key === 'Enter' && !key.isComposing) {
                        const typed = this.value;
                        this.value = '';
                        this.dispatchEvent(new CustomEvent('names-entered', {detail: typed}));
                    }
                })""");
    }

    /** Puts back what could not be used and says why; before what has been typed since. */
    void giveBack(String names, String problem) {
        getElement().executeJs("this.value = [$0, this.value].filter(Boolean).join(', ')", names);
        setErrorMessage(problem);
        setInvalid(true);
    }
}
