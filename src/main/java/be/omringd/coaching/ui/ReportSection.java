package be.omringd.coaching.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingReports;
import be.omringd.coaching.CoachingReports.Report;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The report of a trajectory, to take along. */
@org.springframework.stereotype.Component
class ReportSection implements CaseFileSection {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final CoachingReports reports;
    private final Texts texts;

    ReportSection(CoachingReports reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String titleKey() {
        return "coaching.section.report";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return Optional.of(file).filter(one -> reports.offered(one.id())).map(one -> new Section(one, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://coaching/trajectory.css")
    private final class Section extends Div {

        private final Locale locale;

        Section(CaseSummary file, Locale locale) {
            this.locale = locale;
            addClassName("coaching-report");
            add(new Paragraph(text("coaching.report.intro")),
                    new UnorderedList(
                            new ListItem(file(() -> reports.pdf(file.id()), "application/pdf", "coaching.report.pdf")),
                            new ListItem(file(() -> reports.word(file.id()), WORD, "coaching.report.word"))));
            String lacking = reports.lacking(file.id());
            if (!lacking.isEmpty()) {
                add(CoachingParts.quiet(text("coaching.report.lacking", lacking)));
            }
        }

        private Anchor file(Supplier<Report> made, String type, String key) {
            return new Anchor(DownloadHandler.fromInputStream(event -> {
                Report report = made.get();
                return new DownloadResponse(new ByteArrayInputStream(report.content()), report.name(), type, report.content().length);
            }), AttachmentType.DOWNLOAD, text(key));
        }

        private String text(String key, Object... arguments) {
            return texts.get(locale, key, arguments);
        }
    }
}
