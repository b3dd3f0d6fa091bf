/*
 * The arrow keys of the search dialog: the focus stays in the field, and one of the results is chosen. Enter opens it.
 */
window.omringdFinder = {
    /** @param results id of the list, which is there only while something is found */
    keys(field, results) {
        if (field.omringdKeys) {
            return;
        }
        field.omringdKeys = true;
        const input = field.inputElement;
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-controls', results);
        input.setAttribute('aria-autocomplete', 'list');
        input.setAttribute('autocomplete', 'off');
        input.setAttribute('spellcheck', 'false');
        field.addEventListener('keydown', e => {
            const hits = this.hits(results);
            if (e.isComposing || !hits.length) {
                return;
            }
            const now = hits.findIndex(hit => hit.getAttribute('aria-selected') === 'true');
            if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
                const step = e.key === 'ArrowDown' ? 1 : -1;
                this.choose(field, hits, (now + step + hits.length) % hits.length);
                e.preventDefault();
            } else if (e.key === 'Enter' && now >= 0) {
                e.preventDefault();
                hits[now].click();
            }
        });
        this.changed(field, results);
    },

    hits(results) {
        return [...document.querySelectorAll(`#${results} [role=option]`)];
    },

    /** Other results: the first one is chosen. */
    changed(field, results) {
        const input = field.inputElement;
        if (!input) {
            return;
        }
        const hits = this.hits(results);
        input.setAttribute('aria-expanded', String(hits.length > 0));
        if (hits.length) {
            this.choose(field, hits, 0);
        } else {
            input.removeAttribute('aria-activedescendant');
        }
    },

    choose(field, hits, nth) {
        hits.forEach((hit, i) => hit.setAttribute('aria-selected', String(i === nth)));
        field.inputElement.setAttribute('aria-activedescendant', hits[nth].id);
        hits[nth].scrollIntoView({ block: 'nearest' });
    }
};
