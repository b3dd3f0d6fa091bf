package be.omringd.search.ui;

import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.ui.Attention;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.place.Places;
import be.omringd.search.RecruitmentCandidate;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchId;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answered the vacancy or the campaign, and how far each one is. Somebody with whom we talked is proposed; or it goes on, or ends. */
@HandlesTask("search/follow-appeal")
class FollowRecruitmentView implements TaskView {

    private final SearchRecruitments recruitments;
    private final Places places;
    private final Texts texts;

    FollowRecruitmentView(SearchRecruitments recruitments, Places places, Texts texts) {
        this.recruitments = recruitments;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        return new FollowScreen(SearchId.of(task.told("searchId")), draft, host);
    }

    @StyleSheet("context://search/search.css")
    class FollowScreen extends Div implements Screen {

        private static final String RENEW = "renew";
        private static final String STOP = "stop";

        private final transient SearchWords words = new SearchWords(texts, places, UI.getCurrent().getLocale());
        private final transient Map<String, RecruitmentCandidate> candidates = new LinkedHashMap<>();
        private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
        private final boolean online;

        FollowScreen(SearchId search, FormValues draft, Host host) {
            addClassName("search-task");
            recruitments.candidates(search).forEach(one -> candidates.put(one.volunteer().id().toString(), one));
            Optional<RecruitmentSummary> online =
                    recruitments.of(search).stream().filter(recruitment -> recruitment.state() == RecruitmentState.ONLINE).findFirst();
            this.online = online.isPresent();
            Paragraph intro = new Paragraph(words.get(online.isPresent() ? "search.follow.intro" : "search.follow.closed"));
            intro.addClassName("page-intro");
            add(intro);
            online.ifPresent(recruitment -> {
                Anchor page = new Anchor(recruitment.path(), words.get("search.recruitment.page"), AnchorTarget.BLANK);
                page.setAriaLabel(words.get("search.recruitment.page.new"));
                String ending =
                        recruitment.online().map(time -> words.get("search.follow.ending", words.day(time.until())) + " ").orElse("");
                Paragraph until = new Paragraph(new Span(ending), page);
                until.addClassName("search-needed");
                add(until);
            });
            List<String> items = new ArrayList<>(candidates.keySet());
            if (recruitments.canRenew(search)) {
                items.add(RENEW);
            }
            items.add(STOP);
            choice.setLabel(words.get("search.follow.question"));
            choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            choice.addClassName("search-choices");
            choice.setManualValidation(true);
            choice.setItems(items);
            choice.setItemEnabledProvider(item -> !candidates.containsKey(item) || candidates.get(item).canBeProposed());
            choice.setRenderer(new ComponentRenderer<>(this::label));
            if (candidates.isEmpty()) {
                choice.setHelperText(words.get("search.follow.empty"));
            }
            add(choice);
            draft.text("volunteerId").or(() -> draft.text("appealResult")).filter(items::contains).ifPresent(choice::setValue);
            choice.addValueChangeListener(change -> {
                choice.setInvalid(false);
                if (change.isFromClient()) {
                    host.changed();
                }
            });
        }

        private Component label(String item) {
            RecruitmentCandidate candidate = candidates.get(item);
            if (candidate == null) {
                return new Span(words.get("search.follow." + item));
            }
            Span name = new Span(candidate.volunteer().person().fullName());
            name.addClassName("search-name");
            Span where = new Span(words.volunteers().placeName(candidate.volunteer().person().placeCode()) + ", "
                    + words.get("search.follow.since", words.day(candidate.at())));
            where.addClassName("quiet");
            Div tags = new Div();
            tags.addClassName("search-tags");
            standing(candidate).forEach((key, colour) -> {
                Span tag = new Span(words.get("search.follow." + key));
                tag.addClassName("tag");
                if (!colour.isEmpty()) {
                    tag.addClassName(colour);
                }
                tags.add(tag);
            });
            Div label = new Div(name, where, tags);
            label.addClassName("search-label");
            if (candidate.onboarding() != null) {
                Anchor file = new Anchor(CaseFilePages.file(candidate.onboarding().caseId()), words.get("search.follow.file"),
                        AnchorTarget.BLANK);
                file.setAriaLabel(words.get("search.follow.fileOf", candidate.volunteer().person().fullName()));
                file.addClassName("search-more");
                // what the link does is its own business, not a choice
                file.getElement().executeJs("this.addEventListener('click', e => e.stopPropagation())");
                label.add(file);
            }
            return label;
        }

        /** How far somebody is, in words with a colour. */
        private static Map<String, String> standing(RecruitmentCandidate candidate) {
            Map<String, String> tags = new LinkedHashMap<>();
            if (candidate.letGo()) {
                tags.put("letGo", "");
            } else if (candidate.asked()) {
                tags.put("asked", "");
            } else if (candidate.volunteer().groupsTaken() > 0) {
                tags.put("elsewhere", "");
            } else if (!candidate.waits()) {
                tags.put("gone", "");
            } else if (candidate.onboarding() != null) {
                tags.put(candidate.onboarding().talkHeld() ? "talkHeld" : "noTalk", candidate.onboarding().talkHeld() ? "green" : "ochre");
                tags.put(candidate.onboarding().papersInOrder() ? "papers" : "noPapers",
                        candidate.onboarding().papersInOrder() ? "green" : "");
            }
            return tags;
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            String chosen = choice.getValue();
            if (chosen == null) {
                return FormValues.EMPTY;
            }
            return candidates.containsKey(chosen)
                    ? FormValues.of(Map.of("appealResult", "found", "volunteerId", chosen))
                    : FormValues.of(Map.of("appealResult", chosen));
        }

        @Override
        public Optional<String> ending() {
            return online && STOP.equals(choice.getValue()) ? Optional.of("recruitment") : Optional.empty();
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
