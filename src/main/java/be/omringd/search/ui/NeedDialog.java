package be.omringd.search.ui;

import be.omringd.form.FormDefinition;
import be.omringd.form.ui.FormRenderer;
import be.omringd.form.ui.FormView;
import be.omringd.search.SearchCriteria;
import be.omringd.search.SearchId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Map;

/** Changing whom we look for without leaving the search: the same form as in the beginning, with what it says now. */
class NeedDialog extends Dialog {

    NeedDialog(FormDefinition form, FormRenderer renderer, SearchCriteria criteria, SearchId search, SearchWords words, Runnable changed) {
        setHeaderTitle(words.get("search.need.change.title"));
        setWidth("46rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        FormView answers = renderer.create(form, criteria.need(search), Map.of(), words.locale());
        add(answers);
        Button save = new Button(words.get("search.need.change.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            if (answers.validate()) {
                criteria.adjustNeed(search, answers.values());
                close();
                changed.run();
            }
        });
        getFooter().add(new Button(words.get("search.need.change.cancel"), click -> close()), save);
    }
}
