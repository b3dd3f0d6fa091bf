/*
 * Keeps the row that somebody looks at where it is while tasks come and go around it: the row under the pointer or with the
 * focus, otherwise the first one that is fully in view. Also lets the arrow keys walk over the rows.
 */
window.omringdInbox = {
    /** Whether keys of one letter do something, as this browser remembers it. */
    lettersWork() {
        return localStorage.getItem('omringd.letters') !== 'off';
    },

    letters(work) {
        localStorage.setItem('omringd.letters', work ? 'on' : 'off');
    },

    /** The keys of the inbox, for as long as it is on the screen and nobody types or looks at a dialog. */
    keys(inbox) {
        const pressed = e => {
            if (!inbox.isConnected) {
                document.removeEventListener('keydown', pressed);
                return;
            }
            const at = e.composedPath()[0];
            const types = /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable;
            if (document.querySelector('vaadin-dialog[opened]')) {
                return;
            }
            if (!types && this.tickKeys(inbox, e)) {
                e.preventDefault();
                return;
            }
            if (e.ctrlKey || e.metaKey || e.altKey || types || !this.lettersWork()) {
                return;
            }
            const links = [...inbox.querySelectorAll('.task-row-link')];
            const beside = inbox.closest('.tasks-both') && inbox.offsetParent;
            let now = links.findIndex(link => link.closest('.task-row').contains(document.activeElement));
            // at a heading: between the rows before it and those after it
            const part = now < 0 && document.activeElement?.closest('.task-list-part');
            const before = part ? links.filter(link => part.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING).length : -1;
            if (now < 0 && beside && !part) {
                now = links.findIndex(link => link.closest('.task-row-chosen'));
            }
            // beside the list stands the task of the row that one has come to and stays at
            const to = link => {
                link?.focus();
                clearTimeout(inbox.omringdGoes);
                if (link && beside) {
                    inbox.omringdGoes = setTimeout(() => document.activeElement === link && link.click(), 300);
                }
            };
            const does = {
                j: () => to(before < 0 ? links[now + 1] || links[now] : links[before]),
                k: () => to(links[Math.max((before < 0 ? now : before) - 1, 0)]),
                e: () => now >= 0 && links[now].closest('.task-row').querySelector('[data-action="inbox.claim"]')?.click(),
                d: () => now >= 0 && links[now].closest('.task-row').querySelector('[data-action="inbox.own.done"]')?.click(),
                n: () => inbox.querySelector('.own-write')?.click(),
                '/': () => inbox.querySelector('.inbox-search input')?.focus(),
                '?': () => inbox.querySelector('.inbox-keys-open')?.click()
            }[e.key];
            if (does) {
                e.preventDefault();
                does();
            }
        };
        if (!inbox.omringdKeys) {
            inbox.omringdKeys = true;
            document.addEventListener('keydown', pressed);
        }
    },

    /** The keys that tick rows, to do something with several at once; whether this was one of them. */
    tickKeys(inbox, e) {
        const list = inbox.querySelector('.task-list');
        const ticking = list.classList.contains('task-list-ticking');
        const within = document.activeElement?.closest('.task-row');
        const row = within && list.contains(within) ? within : null;
        const control = (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey;
        if (control && e.key === 'a' && (ticking || row)) {
            this.ticks(list).forEach(tick => tick.checked = true);
            return true;
        }
        if (control && e.key === 'z') {
            const undo = [...document.querySelectorAll('.inbox-undo')].pop();
            undo?.click();
            return !!undo;
        }
        if (e.ctrlKey || e.metaKey || e.altKey) {
            return false;
        }
        if (e.key === 'Escape' && ticking) {
            inbox.querySelector('.several-stop').click();
            return true;
        }
        const letter = e.key.toLowerCase() === 'x' && this.lettersWork();
        const space = e.key === ' ' && e.composedPath()[0].classList.contains('task-row-link');
        const tick = row?.querySelector('.task-row-tick');
        if (!tick || !letter && !space) {
            return false;
        }
        tick.checked = !tick.checked;
        this.ticked(list, tick, e.shiftKey);
        return true;
    },

    ticks(list) {
        return [...list.querySelectorAll('.task-row-tick')].filter(tick => tick.offsetParent);
    },

    /** This one was ticked or no longer is; with shift so are all from the one before. */
    ticked(list, tick, range) {
        const ticks = this.ticks(list);
        const now = ticks.indexOf(tick);
        const before = ticks.indexOf(list.omringdTicked);
        if (range && before >= 0) {
            ticks.slice(Math.min(now, before), Math.max(now, before) + 1).forEach(one => one.checked = tick.checked);
        }
        list.omringdTicked = tick;
    },

    calm(list) {
        if (list.omringdCalm) {
            return;
        }
        list.omringdCalm = true;
        const scroller = () => {
            for (let e = list.parentElement; e; e = e.parentElement) {
                if (e.scrollHeight > e.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(e).overflowY)) {
                    return e;
                }
            }
            return document.scrollingElement;
        };
        let pointed = null;
        let anchor = null;
        const remember = () => {
            const focused = list.contains(document.activeElement) ? document.activeElement.closest('.task-row') : null;
            let row = focused || (pointed && pointed.isConnected ? pointed : null);
            if (!row && scroller().scrollTop > 0) {
                row = [...list.querySelectorAll('.task-row')].find(r => r.getBoundingClientRect().top >= 64);
            }
            anchor = row ? { row, top: row.getBoundingClientRect().top } : null;
        };
        list.addEventListener('pointermove', e => {
            const row = e.target.closest && e.target.closest('.task-row');
            if (row !== pointed) {
                pointed = row;
                remember();
            }
        }, { passive: true });
        list.addEventListener('pointerleave', () => { pointed = null; remember(); });
        list.addEventListener('focusin', remember);
        list.addEventListener('focusout', () => setTimeout(remember));
        document.addEventListener('scroll', remember, { passive: true, capture: true });
        window.addEventListener('resize', remember);
        new MutationObserver(() => {
            if (anchor && anchor.row.isConnected) {
                const moved = anchor.row.getBoundingClientRect().top - anchor.top;
                if (Math.abs(moved) > 1) {
                    scroller().scrollTop += moved;
                }
            }
            remember();
        }).observe(list, { childList: true, subtree: true });

        list.addEventListener('click', e => {
            const tick = e.target.closest('.task-row-tick');
            if (tick && e.target.localName === 'input') {
                // the field itself has not heard of it yet
                setTimeout(() => this.ticked(list, tick, e.shiftKey));
            }
        });
        list.addEventListener('keydown', e => {
            const down = e.key === 'ArrowDown';
            if ((!down && e.key !== 'ArrowUp') || !e.target.classList.contains('task-row-link')) {
                return;
            }
            const links = [...list.querySelectorAll('.task-row-link')];
            const next = links[links.indexOf(e.target) + (down ? 1 : -1)];
            if (next) {
                e.preventDefault();
                next.focus();
            }
        });
    }
};
