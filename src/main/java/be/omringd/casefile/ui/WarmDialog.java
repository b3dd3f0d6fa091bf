package be.omringd.casefile.ui;

import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks whether something may happen in a file: says what follows from it, and leaves room for a few words. The texts are
 * {@code <key>.title}, {@code .message}, {@code .note}, {@code .note.help} and {@code .confirm}.
 */
public class WarmDialog extends Dialog {

    private static final int LONGEST_NOTE = 2000;

    public WarmDialog(Texts texts, String key, String name, boolean noteNeeded, List<Component> besides, Consumer<String> confirmed) {
        addClassName("warm-dialog");
        setHeaderTitle(texts.get(getLocale(), key + ".title", name));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        TextArea note = new TextArea(texts.get(getLocale(), key + ".note"));
        note.setHelperText(texts.get(getLocale(), key + ".note.help", name));
        note.setMaxLength(LONGEST_NOTE);
        note.setMinHeight("7rem");
        note.setWidthFull();
        note.setRequiredIndicatorVisible(noteNeeded);
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        Div content = new Div(new Paragraph(texts.get(getLocale(), key + ".message", name)));
        besides.forEach(content::add);
        content.add(note);
        add(content);
        Button confirm = new Button(texts.get(getLocale(), key + ".confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            String words = note.getValue().strip();
            if (noteNeeded && words.isEmpty()) {
                note.setErrorMessage(texts.get(getLocale(), key + ".note.missing"));
                note.setInvalid(true);
                note.focus();
                confirm.setEnabled(true);
                return;
            }
            confirmed.accept(words.isEmpty() ? null : words);
            close();
        });
        getFooter().add(new Button(texts.get(getLocale(), "casefile.cancel"), click -> close()), confirm);
    }
}
