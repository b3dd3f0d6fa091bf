package be.omringd.allowance.ui;

import be.omringd.allowance.AllowanceEntry;
import be.omringd.allowance.AllowanceKind;
import be.omringd.allowance.Finding;
import be.omringd.allowance.Problem;
import be.omringd.allowance.RateKind;
import be.omringd.allowance.Vehicle;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says amounts, kilometres and what is wrong with them in one language. */
final class AllowanceWords {

    private static final Currency EURO = Currency.getInstance("EUR");

    private final Texts texts;
    private final Locale locale;

    AllowanceWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = Texts.supported(locale);
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... args) {
        return texts.get(locale, key, args);
    }

    /** "€ 1.760,83". */
    String euro(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(EURO);
        return format.format(amount);
    }

    /** Nothing where there is nothing. */
    String euroOrNone(BigDecimal amount) {
        return amount.signum() == 0 ? "" : euro(amount);
    }

    /** "2.000 km", "31,5 km". */
    String kilometres(BigDecimal km) {
        return get("allowance.km.number", number(km, 1));
    }

    /** The amount of the law: euro, euro a kilometre, or kilometres. */
    String rate(RateKind kind, BigDecimal amount) {
        return switch (kind) {
            case DAY_CAP, YEAR_CAP, RAISED_YEAR_CAP -> euro(amount);
            case KM_CAR, KM_BICYCLE -> "€ " + number(amount, 4);
            case KM_YEAR -> kilometres(amount);
        };
    }

    private String number(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** "ma 2 mrt 2026". */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EE d MMM yyyy", locale).format(day);
    }

    /** "ma 2 mrt", where the year is known. */
    String dayOfYear(LocalDate day) {
        return DateTimeFormatter.ofPattern("EE d MMM", locale).format(day);
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .format(at.atZone(Moments.ZONE));
    }

    String kind(AllowanceKind kind) {
        return get("allowance.kind." + kind.name());
    }

    String vehicle(Vehicle vehicle) {
        return get("allowance.vehicle." + vehicle.name());
    }

    String rateKind(RateKind kind) {
        return get("allowance.rate." + kind.name());
    }

    /** "Forfait", "Reële kosten: koffie voor de groep", "Alleen verplaatsing". */
    String what(AllowanceEntry entry) {
        return entry.what() == null ? kind(entry.kind()) : kind(entry.kind()) + ": " + entry.what();
    }

    String problem(Problem problem) {
        return get(problem.textKey(), problem.args().stream().map(this::said).toArray());
    }

    private Object said(Object value) {
        return switch (value) {
            case BigDecimal amount -> euro(amount);
            case LocalDate day -> day(day);
            case Instant at -> moment(at);
            default -> value.toString();
        };
    }

    /** In two or three words. */
    String tag(Finding finding) {
        return get(known("allowance.tag.", finding));
    }

    /** The text for this reason, or for those that somebody added to the table. */
    private String known(String of, Finding finding) {
        String key = of + (finding.blocks() ? "block." : "warn.");
        return key + (texts.has(locale, key + finding.reason()) ? finding.reason() : "other");
    }

    String finding(Finding finding) {
        return get(known("allowance.finding.", finding), quantity(finding, finding.amount()), quantity(finding, finding.cap()));
    }

    private String quantity(Finding finding, @Nullable BigDecimal quantity) {
        if (quantity == null) {
            return "";
        }
        return finding.reason().equals("kilometres") ? kilometres(quantity) : euro(quantity);
    }

    /** What there is to say, each in a note of its own. */
    Div notes(List<Finding> findings) {
        Div notes = new Div();
        findings.forEach(finding -> notes.add(note(finding(finding), finding.blocks() ? "brick" : "ochre")));
        notes.addClassName("allowance-notes");
        return notes;
    }

    Component note(String text, String colour) {
        Div note = new Div((colour.equals("brick") ? VaadinIcon.BAN : VaadinIcon.INFO_CIRCLE_O).create(), new Paragraph(text));
        note.addClassNames("allowance-note", colour);
        return note;
    }

    /** How much of a cap there is, in words and as a bar: "€ 880,20 van € 1.760,83". */
    Div meter(String label, String words, BigDecimal amount, BigDecimal cap, boolean attention) {
        BigDecimal percent = amount.movePointRight(2).divide(cap, 1, RoundingMode.HALF_UP).min(new BigDecimal("100"));
        Div fill = new Div();
        fill.getStyle().set("width", percent.toPlainString() + "%");
        Div bar = new Div(fill);
        bar.addClassName("allowance-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span what = new Span(label);
        what.addClassName("quiet");
        Span how = new Span(words);
        how.addClassName("allowance-much");
        Div meter = new Div(what, how, bar);
        meter.addClassName("allowance-meter");
        if (attention) {
            meter.addClassName("attention");
        }
        return meter;
    }
}
