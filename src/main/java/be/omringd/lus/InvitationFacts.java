package be.omringd.lus;

import be.omringd.form.FormValues;
import be.omringd.text.MailAddress;
import be.omringd.text.PhoneNumber;
import be.omringd.text.TypedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was invited and what they answered. Dates are Belgian calendar days.
 *
 * @param words what is said to them, in the person's words, at most 2000 characters
 * @param askAgainOn when to ask again somebody who is not sure or not ready yet
 * @param onGroupList whether they agree to be on the list of the group with name and contact; asked of who says yes
 * @param fullName only of who said yes and agreed, at most 140 characters
 * @param phone only of who said yes and agreed, at most 40 characters
 * @param mail only of who said yes and agreed, at most 160 characters
 */
public record InvitationFacts(
        @Nullable InvitedBy invitedBy,
        @Nullable String words,
        @Nullable LocalDate invitedOn,
        @Nullable InvitationAnswer answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate askAgainOn,
        @Nullable Boolean onGroupList,
        @Nullable String fullName,
        @Nullable String phone,
        @Nullable String mail) {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    /** Tidies the words. */
    public InvitationFacts {
        words = TypedText.linesOrNull(words);
        fullName = TypedText.lineOrNull(fullName);
        phone = PhoneNumber.tidyOrNull(phone);
        mail = MailAddress.tidyOrNull(mail);
    }

    /** What is decided when somebody is chosen: by whom and in which words. */
    public static InvitationFacts chosen(@Nullable InvitedBy by, @Nullable String words) {
        return new InvitationFacts(by, words, null, null, null, null, null, null, null, null);
    }

    /** Reads what {@link #toValues} wrote; what cannot be read counts as not filled in. */
    public static InvitationFacts of(FormValues values) {
        return new InvitationFacts(
                values.text("invitedBy").flatMap(InvitationFacts::invitedBy).orElse(null),
                values.text("words").orElse(null),
                values.date("invitedOn").orElse(null),
                values.text("answer").flatMap(InvitationAnswer::find).orElse(null),
                values.date("answeredOn").orElse(null),
                values.date("askAgainOn").orElse(null),
                values.text("onGroupList").map("yes"::equals).orElse(null),
                values.text("fullName").orElse(null),
                values.text("phone").orElse(null),
                values.text("mail").orElse(null));
    }

    /** These facts as a screen keeps them. */
    public FormValues toValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("invitedBy", invitedBy == null ? null : invitedBy.name());
        values.put("words", words);
        values.put("invitedOn", invitedOn == null ? null : invitedOn.toString());
        values.put("answer", answer == null ? null : answer.code());
        values.put("answeredOn", answeredOn == null ? null : answeredOn.toString());
        values.put("askAgainOn", askAgainOn == null ? null : askAgainOn.toString());
        values.put("onGroupList", onGroupList == null ? null : onGroupList ? "yes" : "no");
        values.put("fullName", fullName);
        values.put("phone", phone);
        values.put("mail", mail);
        values.values().removeIf(Objects::isNull);
        return FormValues.of(values);
    }

    private static Optional<InvitedBy> invitedBy(String name) {
        return Arrays.stream(InvitedBy.values()).filter(by -> by.name().equals(name)).findFirst();
    }

    /** Whether there is anything that may only be known of who said yes and agreed. */
    public boolean tellsWhoTheyAre() {
        return fullName != null || phone != null || mail != null;
    }

    /** The same without anything that may only be known of who said yes and agreed. */
    public InvitationFacts anonymous() {
        return new InvitationFacts(invitedBy, words, invitedOn, answer, answeredOn, askAgainOn,
                answer == InvitationAnswer.YES ? onGroupList : null, null, null, null);
    }

    /** What is wrong with them on this day; empty where they can be kept. */
    public List<Refusal> refusals(LocalDate today) {
        Refusals wrong = new Refusals();
        wrong.when(invitedBy == null, "invitedBy", "lus.refused.invitedBy");
        wrong.when(length(words) > 2000, "words", "lus.refused.words");
        wrong.when(answer == null, "answer", "lus.refused.answer");
        wrong.when(invitedOn == null && answer != InvitationAnswer.NO_ANSWER, "invitedOn", "lus.refused.invitedOn");
        wrong.when(notPast(invitedOn, today), "invitedOn", "lus.refused.notPast");
        wrong.when(notPast(answeredOn, today), "answeredOn", "lus.refused.notPast");
        wrong.when(invitedOn != null && answeredOn != null && answeredOn.isBefore(invitedOn),
                "answeredOn", "lus.refused.answeredBefore");
        boolean yes = answer == InvitationAnswer.YES;
        boolean agreed = yes && Boolean.TRUE.equals(onGroupList);
        wrong.when(yes && onGroupList == null, "onGroupList", "lus.refused.onGroupList");
        wrong.when(!agreed && tellsWhoTheyAre(), "fullName", yes ? "lus.refused.notAgreed" : "lus.refused.notBeforeYes");
        wrong.when(agreed && fullName == null, "fullName", "lus.refused.fullName");
        wrong.when(length(fullName) > 140, "fullName", "lus.refused.fullNameLong");
        wrong.when(phone != null && !PhoneNumber.isNumber(phone), "phone", "lus.refused.phone");
        wrong.when(mail != null && !MailAddress.isAddress(mail), "mail", "lus.refused.mail");
        boolean again = answer != null && answer.canBeAskedAgain();
        wrong.when(again && askAgainOn != null
                && (askAgainOn.isBefore(today) || askAgainOn.isAfter(today.plusYears(3))),
                "askAgainOn", "lus.refused.askAgainOn");
        return wrong.found;
    }

    private static boolean notPast(@Nullable LocalDate day, LocalDate today) {
        return day != null && (day.isAfter(today) || day.isBefore(LONG_AGO));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static final class Refusals {

        private final List<Refusal> found = new ArrayList<>();

        void when(boolean wrong, String field, String key) {
            if (wrong && found.stream().noneMatch(refusal -> refusal.field().equals(field))) {
                found.add(new Refusal(field, key));
            }
        }
    }
}
