package be.omringd.flow.ui;

import be.omringd.flow.FlowPeriod;
import be.omringd.flow.FlowStep;
import be.omringd.intake.Orientation;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

/** Words and parts that the pages of the flow share: one for each page, in the language of its reader, also for what is saved of it. */
@org.springframework.stereotype.Component
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class FlowWords {

    private final Texts texts;
    private final Moments moments;
    private final Locale locale = Texts.ofReader();

    FlowWords(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    String text(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** One of two texts: for one, or for another number. */
    String number(String key, int number) {
        return number == 1 ? text(key + ".one") : text(key, number);
    }

    /** "maart 2026". */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** "mrt 26", where there is little room; a year where it is one. */
    String part(FlowPeriod part, boolean byYear) {
        return byYear ? String.valueOf(part.from().getYear()) : DateTimeFormatter.ofPattern("LLL ''yy", locale).format(part.from());
    }

    /** "maart 2026 tot februari 2027", or one month. */
    String period(FlowPeriod period) {
        return period.months() == 1 ? month(period.from()) : text("flow.period", month(period.from()), month(period.to()));
    }

    String date(LocalDate day) {
        return moments.date(day, locale);
    }

    String step(FlowStep step) {
        return text("flow.step." + step.name());
    }

    /** What was chosen, offered, or found, or why it ended. */
    String detail(FlowStep step, String detail) {
        String key = switch (step) {
            case ORIENTED -> "intake.orientation." + Orientation.valueOf(detail).code();
            case VOLUNTEER -> "search.channel." + detail;
            case OFFERED -> "coaching.offer." + detail;
            default -> "casefile.reason." + detail;
        };
        String word = texts.has(locale, key) ? text(key) : text("casefile.reason.other");
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    String region(Region region) {
        return text("place.region." + region.name());
    }

    /** "dezelfde dag", "1 dag", "12 dagen". */
    String days(int days) {
        return days == 0 ? text("flow.days.none") : number("flow.days", days);
    }

    Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    /** A table with a caption, and headings of which all but the first are of numbers. */
    NativeTable table(String caption, List<String> headings) {
        NativeTable table = new NativeTable();
        table.addClassName("flow-table");
        table.setCaptionText(caption);
        NativeTableRow row = table.getHead().addRow();
        headings.forEach(heading -> {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col");
        });
        return table;
    }

    /** A row that begins with words. */
    static NativeTableRow row(NativeTable table, Component heading) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.add(heading);
        return row;
    }

    static NativeTableRow row(NativeTable table, String heading) {
        return row(table, new Span(heading));
    }

    /** One more cell of a row. */
    static NativeTableCell cell(NativeTableRow row, Component content) {
        NativeTableCell cell = row.addDataCell();
        cell.add(content);
        return cell;
    }

    static NativeTableCell cell(NativeTableRow row, String content) {
        return cell(row, new Span(content));
    }
}
