package be.omringd.search.ui;

import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.outreach.RecruitmentApprovals;
import be.omringd.outreach.RecruitmentId;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.outreach.TeamRecruitments;
import be.omringd.outreach.ui.RecruitmentEditors;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;

/** A public call as everybody will see it; a manager agrees, or sends it back to the writer with a word. */
abstract class ApproveRecruitmentView implements TaskView {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final TeamRecruitments recruitments;
    private final RecruitmentApprovals approvals;
    private final RecruitmentEditors editors;
    private final Places places;
    private final Texts texts;

    ApproveRecruitmentView(TeamRecruitments recruitments, RecruitmentApprovals approvals, RecruitmentEditors editors, Places places,
            Texts texts) {
        this.recruitments = recruitments;
        this.approvals = approvals;
        this.editors = editors;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        RecruitmentId recruitment = RecruitmentId.of(task.told("appealId"));
        return new ApproveScreen(task, recruitments.get(recruitment), approvals.mayApprove(recruitment), draft, host);
    }

    /** A vacancy. */
    @HandlesTask("search/approve-vacancy")
    static class Vacancy extends ApproveRecruitmentView {
        Vacancy(TeamRecruitments recruitments, RecruitmentApprovals approvals, RecruitmentEditors editors, Places places, Texts texts) {
            super(recruitments, approvals, editors, places, texts);
        }
    }

    /** A campaign, with its area and how many can answer. */
    @HandlesTask("search/approve-campaign")
    static class Campaign extends ApproveRecruitmentView {
        Campaign(TeamRecruitments recruitments, RecruitmentApprovals approvals, RecruitmentEditors editors, Places places, Texts texts) {
            super(recruitments, approvals, editors, places, texts);
        }
    }

    @StyleSheet("context://search/search.css")
    class ApproveScreen extends Div implements Screen {

        private final transient SearchWords words = new SearchWords(texts, places, UI.getCurrent().getLocale());
        private final transient ChoiceWithWords answer = new ChoiceWithWords("approved", "remark", NO::equals);

        ApproveScreen(CurrentTask task, RecruitmentSummary recruitment, boolean mayApprove, FormValues draft, Host host) {
            addClassName("search-task");
            Paragraph intro = new Paragraph(words.get("search.approve.intro"));
            intro.addClassName("page-intro");
            add(intro);
            recruitment.area().ifPresent(area -> {
                String where = area.nisCodes().isEmpty()
                        ? words.get("search.approve.area.radius", area.radiusKm(), words.volunteers().placeName(area.placeCode()))
                        : words.get("search.approve.area.municipalities",
                                area.nisCodes().stream().map(words.volunteers()::placeName).sorted()
                                        .collect(Collectors.joining(", ")));
                Div box = new Div(new Paragraph(where));
                if (task.number("maxCandidates") > 0) {
                    box.add(new Paragraph(words.get("search.approve.max", task.number("maxCandidates"), task.number("openNeeds"))));
                }
                box.addClassName("search-needed");
                add(box);
            });
            add(editors.preview(recruitment));
            RadioButtonGroup<String> choice = answer.choice();
            TextArea remark = answer.words();
            choice.setLabel(words.get("search.approve.question"));
            choice.setItems(YES, NO);
            choice.setItemLabelGenerator(one -> words.get("search.approve." + one));
            choice.setItemEnabledProvider(one -> mayApprove || one.equals(NO));
            if (!mayApprove) {
                choice.setHelperText(words.get("search.approve.own"));
            }
            remark.setLabel(words.get("search.approve.remark"));
            remark.setMinRows(3);
            add(choice, remark);
            answer.begin(draft, one -> one.equals(NO) || one.equals(YES) && mayApprove, host::changed);
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public FormValues values() {
            return answer.values();
        }

        @Override
        public void showErrors(FormErrors errors) {
            answer.showErrors(errors);
        }
    }
}
