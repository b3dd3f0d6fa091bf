package be.omringd.search.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.form.ui.FormRenderer;
import be.omringd.form.ui.Attention;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.place.Places;
import be.omringd.search.Proposals;
import be.omringd.search.Proposals.Proposal;
import be.omringd.search.Proposals.ShortList;
import be.omringd.search.SearchId;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** At most three of our volunteers, those who fit best first, each with the reasons in words. One is chosen, or nobody. */
@HandlesTask("search/search-pool")
class SearchPoolView implements TaskView {

    private final Searches searches;
    private final Proposals proposals;
    private final CaseFiles files;
    private final Forms forms;
    private final FormRenderer renderer;
    private final Places places;
    private final Texts texts;

    SearchPoolView(Searches searches, Proposals proposals, CaseFiles files, Forms forms, FormRenderer renderer, Places places,
            Texts texts) {
        this.searches = searches;
        this.proposals = proposals;
        this.files = files;
        this.forms = forms;
        this.renderer = renderer;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        SearchId id = SearchId.of(task.told("searchId"));
        return new PoolScreen(searches.get(id), new SearchWords(texts, places, UI.getCurrent().getLocale()), draft, host);
    }

    @StyleSheet("context://search/search.css")
    class PoolScreen extends Div implements Screen {

        private static final String NOBODY = "nobody";

        private final SearchSummary search;
        private final SearchWords words;
        private final Div need = new Div();
        private final Map<String, Proposal> offered = new LinkedHashMap<>();
        private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
        private final Paragraph intro = new Paragraph();
        private final Div keptInMind = new Div();
        private final Div explained = new Div();
        private final TextArea note = new TextArea();

        PoolScreen(SearchSummary search, SearchWords words, FormValues draft, Host host) {
            this.search = search;
            this.words = words;
            addClassName("search-task");
            intro.setText(words.get("search.pool.intro"));
            intro.addClassName("page-intro");
            need.addClassName("search-needed");
            add(intro, need);
            choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            choice.addClassName("search-choices");
            choice.setManualValidation(true);
            choice.setRenderer(new ComponentRenderer<>(this::label));
            note.setLabel(words.get("search.pool.note"));
            note.setHelperText(words.get("search.note.help"));
            note.setMaxLength(2000);
            note.setMinRows(2);
            note.setWidthFull();
            add(keptInMind, choice, explained, note, new WhyNotBox(proposals, search.id(), words));
            read();

            draft.text("volunteerId").filter(offered::containsKey).ifPresent(choice::setValue);
            if (draft.text("poolResult").orElse("").equals("notFound")) {
                choice.setValue(NOBODY);
            }
            draft.text("note").ifPresent(note::setValue);
            note.setVisible(NOBODY.equals(choice.getValue()));
            choice.addValueChangeListener(change -> {
                note.setVisible(NOBODY.equals(change.getValue()));
                choice.setInvalid(false);
                if (change.isFromClient()) {
                    host.changed();
                }
            });
            note.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    host.changed();
                }
            });
        }

        /** The list as it is now; what was chosen stays chosen where it is still there. */
        private void read() {
            String chosen = choice.getValue();
            showNeed();
            ShortList list = proposals.of(search.id());
            offered.clear();
            list.proposals().forEach(proposal -> offered.put(proposal.volunteer().id().toString(), proposal));
            List<String> items = new ArrayList<>(offered.keySet());
            items.add(NOBODY);
            choice.setLabel(words.get("search.pool.who", offered.size()));
            choice.setItems(items);
            if (chosen != null && items.contains(chosen)) {
                choice.setValue(chosen);
            }
            intro.setVisible(!offered.isEmpty());
            explained.removeAll();
            if (offered.isEmpty()) {
                list.sought().ifPresent(sought -> explained.add(new NobodyFits(proposals, search.id(), list, sought, words, km -> {
                    proposals.lookFarther(search.id(), km);
                    read();
                })));
            }
            explained.setVisible(offered.isEmpty());
            keptInMind.removeAll();
            keptInMind.setVisible(!list.counted().isEmpty());
            if (!list.counted().isEmpty()) {
                keptInMind.add(new KeptInMindBox(list.counted(), words, lesson -> {
                    proposals.forget(search.id(), lesson.id());
                    read();
                }));
            }
        }

        /** Whom we look for now, and the way to change it. */
        private void showNeed() {
            need.removeAll();
            searches.get(search.id()).need().ifPresent(now -> {
                Button change = new Button(words.get("search.need.change"), VaadinIcon.PENCIL.create(), click -> new NeedDialog(
                        forms.get("search/describe-need").about(files.get(search.caseId()).calledName()), renderer, proposals,
                        search.id(), words, this::read).open());
                change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                need.add(new H2(words.get("search.need.title")), new NeedCard(now, words), change);
            });
            need.setVisible(need.getElement().getChildCount() > 0);
        }

        private Component label(String item) {
            Proposal proposal = offered.get(item);
            if (proposal == null) {
                return new Span(words.get("search.pool.nobody"));
            }
            return new ProposalCard(search.id(), proposal, words, () -> {
                proposals.notThisOne(search.id(), proposal.volunteer().id());
                read();
            });
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            Map<String, Object> values = new HashMap<>();
            if (choice.getValue() == null) {
                return FormValues.EMPTY;
            }
            if (choice.getValue().equals(NOBODY)) {
                values.put("poolResult", "notFound");
                values.put("note", note.getValue());
            } else {
                values.put("poolResult", "found");
                values.put("volunteerId", choice.getValue());
            }
            return FormValues.of(values);
        }

        @Override
        public void showErrors(FormErrors errors) {
            choice.setErrorMessage(errors.errors().isEmpty() ? null : errors.errors().getFirst().message());
            choice.setInvalid(!errors.isEmpty());
            if (!errors.isEmpty()) {
                Attention.to(choice);
            }
        }
    }
}
