package be.omringd.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which keys do what in the inbox, and whether those of one letter work: who speaks to the machine may not want them. */
class KeySheet extends Dialog {

    private final Checkbox letters;

    KeySheet(TaskWords words, Locale locale) {
        setHeaderTitle(words.text(locale, "inbox.keys.title"));
        addClassName("inbox-keys");
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("J  ↓", "inbox.keys.next");
        keys.put("K  ↑", "inbox.keys.before");
        keys.put("Enter", "inbox.keys.open");
        keys.put("E", "inbox.keys.claim");
        keys.put("N", "inbox.keys.own");
        keys.put("D", "inbox.keys.own.done");
        keys.put("X  ␣", "inbox.keys.tick");
        keys.put("Shift X", "inbox.keys.range");
        keys.put("Ctrl A", "inbox.keys.all");
        keys.put("Esc", "inbox.keys.stop");
        keys.put("Ctrl Z", "inbox.keys.undo");
        keys.put("/", "inbox.keys.search");
        keys.put("Ctrl K", "inbox.keys.everywhere");
        keys.put("?", "inbox.keys.sheet");
        NativeTable table = new NativeTable();
        NativeTableBody body = table.addBody();
        keys.forEach((key, what) -> {
            NativeTableHeaderCell pressed = new NativeTableHeaderCell();
            pressed.getElement().setAttribute("scope", "row");
            for (String one : key.split("  ")) {
                Span cap = new Span(one);
                cap.addClassName("inbox-key");
                pressed.add(cap);
            }
            body.add(new NativeTableRow(pressed, new NativeTableCell(words.text(locale, what))));
        });
        letters = new Checkbox(words.text(locale, "inbox.keys.letters"));
        letters.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                letters.getElement().executeJs("window.omringdInbox.letters($0)", change.getValue());
            }
        });
        add(table, letters);
        getFooter().add(new Button(words.text(locale, "inbox.keys.close"), click -> close()));
    }

    /** Shows it; whether the letters work this browser knows. */
    void show() {
        letters.getElement().executeJs("return window.omringdInbox.lettersWork()").then(Boolean.class, letters::setValue);
        open();
    }
}
