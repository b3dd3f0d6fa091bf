package be.omringd.form.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Fields for how much each constant of an enum counts, from 0 to a highest weight. */
public final class WeightFields<E extends Enum<E>> {

    private final Class<E> what;
    private final Map<E, IntegerField> fields;
    private final int highest;
    private final String mistake;

    /**
     * No fields yet.
     *
     * @param mistake what is said at a field with something else than a weight
     */
    public WeightFields(Class<E> what, int highest, String mistake) {
        this.what = what;
        this.fields = new EnumMap<>(what);
        this.highest = highest;
        this.mistake = mistake;
    }

    /** A field for this one, in place of one that there was. */
    public IntegerField add(E one, String label, String help, int weight) {
        IntegerField field = WholeNumbers.typedAsItIs(new IntegerField(label));
        field.setHelperText(help);
        field.setMin(0);
        field.setMax(highest);
        field.setManualValidation(true);
        field.setValue(weight);
        fields.put(one, field);
        return field;
    }

    /** Puts weights into the fields: each constant that has a field has one. */
    public void fill(Map<E, Integer> weights) {
        fields.forEach((one, field) -> {
            field.setInvalid(false);
            field.setValue(weights.get(one));
        });
    }

    /** What the fields say; empty where one of them has no weight in it, which is said there, and the first of them gets the cursor. */
    public Optional<Map<E, Integer>> read() {
        Map<E, Integer> weights = new EnumMap<>(what);
        IntegerField wrong = null;
        for (Map.Entry<E, IntegerField> entry : fields.entrySet()) {
            IntegerField field = entry.getValue();
            Integer weight = field.getValue();
            boolean fits = weight != null && weight >= 0 && weight <= highest;
            field.setInvalid(!fits);
            field.setErrorMessage(fits ? null : mistake);
            if (fits) {
                weights.put(entry.getKey(), weight);
            } else if (wrong == null) {
                wrong = field;
            }
        }
        if (wrong != null) {
            wrong.focus();
            return Optional.empty();
        }
        return Optional.of(weights);
    }
}
