package be.omringd.notification.ui;

import be.omringd.notification.Means;
import be.omringd.notification.NotificationChoices;
import be.omringd.notification.NotificationChoices.Choice;
import be.omringd.notification.NotificationKind;
import be.omringd.shell.MainLayout;
import be.omringd.text.MailAddress;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the reader wants to be told of: of each kind whether on the screen, by mail too, or not; and where mail goes. */
@Route(value = NotificationPages.CHOICES, layout = MainLayout.class)
@RolesAllowed({"COORDINATOR", "MANAGER", "TRAINER"})
@StyleSheet("context://notification/notification.css")
class NotificationChoicesView extends Div implements HasDynamicTitle {

    private static final Integer NONE = -1;
    /** Hours at which people begin; {@link #NONE} for no overview. */
    private static final List<Integer> HOURS = Stream.concat(Stream.of(NONE), IntStream.rangeClosed(6, 18).boxed()).toList();

    private final NotificationChoices choices;
    private final NotificationWords words;
    private final boolean mail;
    private final Map<NotificationKind, RadioButtonGroup<Means>> kinds = new EnumMap<>(NotificationKind.class);
    private final EmailField address = new EmailField();
    private final Select<Integer> digest = new Select<>();
    private final Div told = new Div();

    NotificationChoicesView(NotificationChoices choices, NotificationWords words) {
        this.choices = choices;
        this.words = words;
        this.mail = choices.isMailOn();
        addClassName("notifications");
        Paragraph intro = new Paragraph(words.text("notification.choices.intro"));
        intro.addClassName("page-intro");
        told.getElement().setAttribute("role", "status");
        told.addClassName("notification-told");
        Choice mine = choices.mine();
        Section content = new Section(new H2(words.text("notification.choices.kinds")));
        content.addClassNames("card", "notification-choices");
        mine.means().forEach((kind, means) -> content.add(group(kind, means)));
        address.setValue(mine.address());
        digest.setItems(HOURS);
        digest.setValue(mine.digestFrom() == null ? NONE : mine.digestFrom());
        if (mail) {
            content.add(new H2(words.text("notification.choices.mail")), address(), digest());
        }
        Button keep = new Button(words.text("notification.choices.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        content.add(keep, told);
        add(new H1(words.text("notification.choices.title")), intro, content);
    }

    /** Where no mail is sent, what would go by mail comes on the screen, and stays chosen so. */
    private RadioButtonGroup<Means> group(NotificationKind kind, Means means) {
        RadioButtonGroup<Means> group = new RadioButtonGroup<>();
        group.setLabel(words.text("notification.choice." + kind.name()));
        group.setItems(mail ? List.of(Means.values()) : List.of(Means.APP, Means.NOT));
        group.setItemLabelGenerator(one -> words.text("notification.means." + one.name()));
        group.setValue(mail || means != Means.MAIL ? means : Means.APP);
        kinds.put(kind, group);
        return group;
    }

    private EmailField address() {
        address.setLabel(words.text("notification.choices.address"));
        address.setHelperText(words.text("notification.choices.address.help"));
        address.setMaxLength(MailAddress.LONGEST);
        address.setManualValidation(true);
        return address;
    }

    private Select<Integer> digest() {
        digest.setLabel(words.text("notification.choices.digest"));
        digest.setHelperText(words.text("notification.choices.digest.help"));
        digest.setItemLabelGenerator(hour -> NONE.equals(hour) ? words.text("notification.choices.digest.none")
                : words.text("notification.choices.digest.from", hour));
        return digest;
    }

    private void keep() {
        Map<NotificationKind, Means> before = choices.mine().means();
        Map<NotificationKind, Means> wanted = new EnumMap<>(NotificationKind.class);
        kinds.forEach((kind, group) -> {
            boolean stays = !mail && group.getValue() == Means.APP && before.get(kind) == Means.MAIL;
            if (!stays && group.getValue() != before.get(kind)) {
                wanted.put(kind, group.getValue());
            }
        });
        Integer from = NONE.equals(digest.getValue()) ? null : digest.getValue();
        address.setErrorMessage(words.text(address.getValue().isBlank() ? "notification.choices.address.needed"
                : "notification.choices.address.wrong"));
        boolean kept = choices.choose(wanted, address.getValue(), from);
        address.setInvalid(!kept);
        told.setText(kept ? words.text("notification.choices.kept") : "");
        if (!kept) {
            address.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("notification.choices.title") + " · Omringd";
    }
}
