package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.form.FormValues;
import be.omringd.form.Merging;
import be.omringd.form.ui.FormView;
import be.omringd.linkgroup.LinkAnswers;
import be.omringd.linkgroup.LinkProfiles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes what somebody told for a link group, with the form of the talk. Where a colleague changed it meanwhile, what both did is put
 * together and looked at once more: nothing that was typed is lost.
 */
class ProfileDialog extends Dialog {

    private final LinkProfiles profiles;
    private final CaseSummary file;
    private final FormView form;
    private final Paragraph meanwhile = new Paragraph();
    private final LinkWords words;
    private LinkProfiles.Kept base;

    ProfileDialog(LinkProfiles profiles, CaseSummary file, Function<FormValues, FormView> forms, LinkWords words, Runnable changed) {
        this.profiles = profiles;
        this.file = file;
        this.words = words;
        base = profiles.find(file.id());
        form = forms.apply(LinkAnswers.write(base.profile()));
        setHeaderTitle(words.get("linkgroup.profile.change.title", file.calledName()));
        setWidth("46rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        meanwhile.addClassName("notice");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        add(meanwhile, form);
        Button save = new Button(words.get("linkgroup.profile.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            if (form.validate() && save()) {
                close();
                changed.run();
            }
        });
        getFooter().add(new Button(words.get("linkgroup.cancel"), click -> close()), save);
    }

    private boolean save() {
        if (profiles.change(file.id(), LinkAnswers.read(form.values()), base.edition())) {
            return true;
        }
        if (profiles.canChange(file.id())) {
            putTogether();
            tell("linkgroup.profile.meanwhile");
        } else {
            tell("linkgroup.profile.over");
        }
        return false;
    }

    private void putTogether() {
        LinkProfiles.Kept now = profiles.find(file.id());
        Merging.Merged merged = Merging.merge(
                LinkAnswers.write(base.profile()), LinkAnswers.write(now.profile()), form.values());
        Map<String, Object> answers = new HashMap<>(merged.values().raw());
        merged.clashes().forEach(clash -> {
            if (clash.mine() == null) {
                answers.remove(clash.path());
            } else {
                answers.put(clash.path(), clash.mine());
            }
        });
        base = now;
        form.show(FormValues.of(answers));
    }

    private void tell(String key) {
        meanwhile.setText(words.get(key, file.calledName()));
        meanwhile.setVisible(true);
        meanwhile.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
