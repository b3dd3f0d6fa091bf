package be.omringd.outreach.ui;

import be.omringd.form.FormValues;
import be.omringd.form.ui.WholeNumbers;
import be.omringd.outreach.RecruitmentForm;
import be.omringd.outreach.Area;
import be.omringd.place.Place;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a campaign is: so many kilometres around its place, or a few municipalities, each with its distance. */
final class AreaChooser extends Div {

    private static final int USUAL_KM = 10;

    private enum Way { RADIUS, MUNICIPALITIES }

    private final RecruitmentEditor.Parts parts;
    private final String placeCode;
    private final Runnable changed;
    private final Set<String> near = new LinkedHashSet<>();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final IntegerField radius = WholeNumbers.typedAsItIs(new IntegerField());
    private final CheckboxGroup<String> municipalities = new CheckboxGroup<>();
    private final Paragraph covered = new Paragraph();
    private final Paragraph earlier = new Paragraph();

    AreaChooser(RecruitmentEditor.Parts parts, String placeCode, Runnable changed) {
        this.parts = parts;
        this.placeCode = placeCode;
        this.changed = changed;
        addClassName("recruitment-area");
        Place centre = parts.places().get(placeCode);
        parts.places().within(centre, parts.campaigns().rules().radiusKm()).forEach(place -> near.add(place.nisCode()));

        way.setLabel(word("outreach.area.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> word("outreach.area.way." + one, parts.words().municipality(placeCode)));
        way.setValue(Way.RADIUS);
        radius.setLabel(word("outreach.area.radius"));
        radius.setMin(1);
        radius.setMax(parts.campaigns().rules().radiusKm());
        radius.setStepButtonsVisible(true);
        radius.setValue(Math.min(USUAL_KM, parts.campaigns().rules().radiusKm()));
        radius.setValueChangeMode(ValueChangeMode.LAZY);
        radius.setHelperText(word("outreach.area.radius.help", parts.campaigns().rules().radiusKm()));
        radius.setManualValidation(true);
        municipalities.setLabel(word("outreach.area.municipalities", parts.campaigns().rules().municipalities()));
        municipalities.setItems(near);
        municipalities.setItemLabelGenerator(nis -> parts.words().municipality(nis)
                + (nis.equals(centre.nisCode()) ? ""
                        : ", " + word("outreach.public.away", Math.max(1, Math.round(parts.places().get(nis).kmTo(centre))))));
        municipalities.setValue(Set.of(centre.nisCode()));
        municipalities.setManualValidation(true);
        covered.addClassName("quiet");
        earlier.addClassName("recruitment-warning");
        earlier.getElement().setAttribute("role", "status");
        way.addValueChangeListener(change -> changed(change.isFromClient()));
        radius.addValueChangeListener(change -> changed(change.isFromClient()));
        municipalities.addValueChangeListener(change -> changed(change.isFromClient()));
        add(new H2(word("outreach.area.title")), new Paragraph(word("outreach.area.hint")), way, radius, municipalities, covered, earlier);
        arrange();
    }

    void show(FormValues draft) {
        RecruitmentForm.area(draft, placeCode).ifPresent(area -> {
            way.setValue(area.nisCodes().isEmpty() ? Way.RADIUS : Way.MUNICIPALITIES);
            if (area.nisCodes().isEmpty()) {
                radius.setValue(area.radiusKm());
            } else {
                municipalities.setValue(area.nisCodes().stream().filter(near::contains).collect(Collectors.toSet()));
            }
        });
        arrange();
    }

    void putInto(Map<String, Object> values) {
        if (way.getValue() == Way.RADIUS) {
            values.put("areaRadius", radius.getValue());
        } else {
            values.put("areaMunicipalities", municipalities.getValue().stream().sorted().toList());
        }
    }

    boolean validate() {
        Integer km = radius.getValue();
        boolean radiusFits = way.getValue() != Way.RADIUS || km != null && km >= 1 && km <= parts.campaigns().rules().radiusKm();
        int chosen = municipalities.getValue().size();
        boolean numberFits = way.getValue() != Way.MUNICIPALITIES || chosen >= 1 && chosen <= parts.campaigns().rules().municipalities();
        radius.setErrorMessage(word("outreach.area.radius.wrong", parts.campaigns().rules().radiusKm()));
        radius.setInvalid(!radiusFits);
        municipalities.setErrorMessage(word("outreach.area.municipalities.wrong", parts.campaigns().rules().municipalities()));
        municipalities.setInvalid(!numberFits);
        return radiusFits && numberFits;
    }

    void showError(String message) {
        if (way.getValue() == Way.RADIUS) {
            radius.setErrorMessage(message);
            radius.setInvalid(true);
        } else {
            municipalities.setErrorMessage(message);
            municipalities.setInvalid(true);
        }
    }

    void focus() {
        if (way.getValue() == Way.RADIUS) {
            radius.focus();
        } else {
            municipalities.getElement().callJsFunction("focus");
        }
    }

    private void changed(boolean byHand) {
        arrange();
        if (byHand) {
            changed.run();
        }
    }

    /** Says which municipalities that are, and whether a campaign was there a short time ago. */
    private void arrange() {
        radius.setVisible(way.getValue() == Way.RADIUS);
        municipalities.setVisible(way.getValue() == Way.MUNICIPALITIES);
        Optional<Set<String>> chosen = validate() ? Optional.of(parts.campaigns().municipalities(area())) : Optional.empty();
        covered.setVisible(way.getValue() == Way.RADIUS && chosen.isPresent());
        chosen.ifPresent(codes -> covered.setText(word("outreach.area.covered", near.stream().filter(codes::contains)
                .map(parts.words()::municipality).collect(Collectors.joining(", ")))));
        Optional<String> last = chosen.flatMap(codes -> parts.campaigns().last(codes)).map(parts.words()::day);
        earlier.setVisible(last.isPresent());
        last.ifPresent(day -> earlier.setText(word("outreach.area.earlier", day)));
    }

    private Area area() {
        return way.getValue() == Way.RADIUS ? Area.around(placeCode, radius.getValue()) : Area.of(placeCode, municipalities.getValue());
    }

    private String word(String key, Object... args) {
        return parts.words().get(key, args);
    }
}
