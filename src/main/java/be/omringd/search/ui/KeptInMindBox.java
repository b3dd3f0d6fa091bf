package be.omringd.search.ui;

import be.omringd.search.Proposals.KeptInMind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;

/** What the list keeps in mind of those who said no; each of it can be let go. */
class KeptInMindBox extends Div {

    KeptInMindBox(List<KeptInMind> all, SearchWords words, Consumer<KeptInMind> forget) {
        addClassName("search-kept");
        Paragraph title = new Paragraph(words.get("search.lesson.title"));
        UnorderedList list = new UnorderedList();
        for (KeptInMind one : all) {
            String text = words.get("search.lesson." + one.reason().name(), one.name());
            Button letGo = new Button(words.get("search.lesson.forget"), VaadinIcon.CLOSE_SMALL.create(), click -> forget.accept(one));
            letGo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            letGo.setAriaLabel(words.get("search.lesson.forgetThis", text));
            list.add(new ListItem(new Span(text), letGo));
        }
        add(title, list);
    }
}
