// The network map in the browser: shows the picture that the server drew, lets bubbles be dragged and moved by keyboard, tells the
// server what was meant, and prints or saves the picture. Knows nothing of the people on it.
(() => {
  if (customElements.get('omringd-network-map')) return;

  const DRAG_FROM = 6; // pixels: less is a click
  const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  class NetworkMap extends HTMLElement {
    connectedCallback() {
      if (Object.hasOwn(this, 'svg')) { // set before this script was there
        const early = this.svg;
        delete this.svg;
        this.svg = early;
      }
      this._beforePrint = () => this.hasAttribute('prints') && this._sheet();
      this._afterPrint = () => this._noSheet();
      addEventListener('beforeprint', this._beforePrint);
      addEventListener('afterprint', this._afterPrint);
    }

    disconnectedCallback() {
      removeEventListener('beforeprint', this._beforePrint);
      removeEventListener('afterprint', this._afterPrint);
      this._noSheet();
    }

    get svg() { return this._text; }

    set svg(text) {
      if (!text || text === this._text) return;
      // read as XML: a script in a name is a text, whatever it looks like
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      if (read.querySelector('parsererror')) return;
      this._text = text;
      const before = new Map(this._contacts().map(c => [c.dataset.id, c]));
      const focused = this.contains(document.activeElement) ? document.activeElement.dataset.id : null;
      this._stopDrag();
      const picture = document.importNode(read.documentElement, true);
      this.replaceChildren(picture);
      for (const contact of this._contacts()) {
        const old = before.get(contact.dataset.id);
        if (before.size) this._glide(contact, old && old._at ? old._at : old && [old.dataset.x, old.dataset.y]);
      }
      if (this.editable) this._listen(picture);
      if (focused) this._focus(this._contact(focused) || this._contacts()[0]);
    }

    get editable() { return this.hasAttribute('editable'); }

    /** Puts every bubble where the picture says. */
    settle() {
      for (const contact of this._contacts()) {
        if (contact._at) {
          const from = contact._at;
          delete contact._at;
          contact.setAttribute('transform', `translate(${contact.dataset.x} ${contact.dataset.y})`);
          this._glide(contact, from);
        }
      }
    }

    /** Puts the focus on somebody. */
    focusContact(id) { this._focus(this._contact(id)); }

    print() {
      this._sheet();
      window.print();
    }

    save(kind, name) {
      const picture = this._standalone();
      const text = '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(picture);
      const blob = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
      if (kind === 'svg') return this._download(blob, name + '.svg');
      const box = picture.viewBox.baseVal;
      const image = new Image();
      const url = URL.createObjectURL(blob);
      image.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = box.width * 2;
        canvas.height = box.height * 2;
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(url);
        canvas.toBlob(png => this._download(png, name + '.png'), 'image/png');
      };
      image.src = url;
    }

    // ---- paper

    _standalone() {
      const picture = this.querySelector('svg').cloneNode(true);
      const box = picture.viewBox.baseVal;
      picture.setAttribute('width', box.width);
      picture.setAttribute('height', box.height);
      picture.querySelectorAll('.map-halo').forEach(halo => halo.remove());
      picture.querySelectorAll('[tabindex]').forEach(each => ['tabindex', 'role', 'aria-label', 'style'].forEach(a => each.removeAttribute(a)));
      return picture;
    }

    _download(blob, name) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    }

    /** A sheet of its own beside the application, the only thing that is printed. Names of arcs stay unique: the other one hides. */
    _sheet() {
      if (this._paper || !this.querySelector('svg')) return;
      this._paper = document.createElement('div');
      this._paper.className = 'omringd-map-sheet';
      const picture = this._standalone();
      picture.removeAttribute('width');
      picture.removeAttribute('height');
      for (const named of picture.querySelectorAll('[id]')) named.id += '-p';
      for (const along of picture.querySelectorAll('textPath')) along.setAttribute('href', along.getAttribute('href') + '-p');
      this._paper.append(picture);
      document.body.append(this._paper);
      document.documentElement.classList.add('omringd-prints-map');
    }

    _noSheet() {
      if (!this._paper) return;
      this._paper.remove();
      this._paper = null;
      document.documentElement.classList.remove('omringd-prints-map');
    }

    // ---- bubbles

    _contacts() { return [...this.querySelectorAll('.map-contact')]; }

    _contact(id) { return this._contacts().find(each => each.dataset.id === id); }

    _tell(what, detail) { this.dispatchEvent(new CustomEvent(what, { detail })); }

    _glide(contact, from) {
      const { x, y } = contact.dataset;
      if (still()) return;
      if (!from) {
        contact.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 250 });
      } else if (from[0] != x || from[1] != y) {
        contact.animate([{ transform: `translate(${from[0]}px,${from[1]}px)` }, { transform: `translate(${x}px,${y}px)` }],
          { duration: 320, easing: 'ease-out' });
      }
    }

    /** One bubble can be reached with the tab key; the arrows go on from there. */
    _current(contact) {
      for (const each of this._contacts()) each.setAttribute('tabindex', each === contact ? '0' : '-1');
      this._id = contact && contact.dataset.id;
    }

    _focus(contact) {
      if (!contact) return;
      this._current(contact);
      contact.focus({ preventScroll: false });
    }

    _listen(picture) {
      this._current(this._contact(this._id) || this._contacts()[0]);
      picture.addEventListener('keydown', event => this._key(event));
      picture.addEventListener('pointerdown', event => this._down(event));
      picture.addEventListener('pointermove', event => this._move(event));
      picture.addEventListener('pointerup', event => this._up(event));
      picture.addEventListener('pointercancel', () => this._stopDrag());
      // a screen reader clicks without a pointer
      picture.addEventListener('click', event => {
        const contact = event.target.closest('.map-contact');
        if (contact && !this._wasDragged && event.detail === 0) this._tell('contact-open', { id: contact.dataset.id });
      });
    }

    _key(event) {
      const contact = event.target.closest('.map-contact');
      if (event.key === 'Escape' && this._drag) {
        this._stopDrag();
        return;
      }
      if (!contact || event.ctrlKey || event.metaKey || event.altKey) return;
      const all = this._contacts();
      const at = all.indexOf(contact);
      const id = contact.dataset.id;
      switch (event.key) {
        case 'ArrowUp': this._tell('contact-step', { id, step: -1 }); break;
        case 'ArrowDown': this._tell('contact-step', { id, step: 1 }); break;
        case 'ArrowLeft': this._focus(all[(at - 1 + all.length) % all.length]); break;
        case 'ArrowRight': this._focus(all[(at + 1) % all.length]); break;
        case 'Home': this._focus(all[0]); break;
        case 'End': this._focus(all[all.length - 1]); break;
        case 'Enter': case ' ': this._tell('contact-open', { id }); break;
        case 'Delete': this._tell('contact-remove', { id }); break;
        default: return;
      }
      event.preventDefault();
    }

    // ---- dragging

    _point(event) {
      const picture = this.querySelector('svg');
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
      return [point.x, point.y];
    }

    _down(event) {
      const contact = event.target.closest('.map-contact');
      if (!contact || event.button !== 0 || this._drag) return;
      event.preventDefault();
      this._focus(contact);
      this._wasDragged = false;
      const [x, y] = this._point(event);
      this._drag = { contact, pointer: event.pointerId, from: [event.clientX, event.clientY],
        grip: [x - contact.dataset.x, y - contact.dataset.y], moved: false };
      contact.setPointerCapture(event.pointerId);
    }

    _move(event) {
      const drag = this._drag;
      if (!drag || event.pointerId !== drag.pointer) return;
      if (!drag.moved && Math.hypot(event.clientX - drag.from[0], event.clientY - drag.from[1]) < DRAG_FROM) return;
      drag.moved = true;
      const [x, y] = this._point(event);
      drag.at = [x - drag.grip[0], y - drag.grip[1]];
      drag.contact.classList.add('dragged');
      drag.contact.setAttribute('transform', `translate(${drag.at[0]} ${drag.at[1]})`);
      this._showRing(drag.at);
    }

    _up(event) {
      const drag = this._drag;
      if (!drag || event.pointerId !== drag.pointer) return;
      this._drag = null;
      this._showRing(null);
      drag.contact.classList.remove('dragged');
      const id = drag.contact.dataset.id;
      if (drag.moved) {
        this._wasDragged = true;
        drag.contact._at = drag.at;
        this._tell('contact-drop', { id, x: drag.at[0], y: drag.at[1] });
      } else {
        this._tell('contact-open', { id });
      }
    }

    _stopDrag() {
      const drag = this._drag;
      this._drag = null;
      this._showRing(null);
      if (drag) {
        drag.contact.classList.remove('dragged');
        drag.contact._at = drag.at;
        this.settle();
      }
    }

    /** Lights the ring that the bubble would come to. */
    _showRing(at) {
      const picture = this.querySelector('svg');
      if (!picture) return;
      let over = null;
      if (at) {
        const distance = Math.hypot(at[0] - picture.dataset.x, at[1] - picture.dataset.y);
        const rings = [...picture.querySelectorAll('.map-ring')].sort((a, b) => a.getAttribute('r') - b.getAttribute('r'));
        over = rings.find(ring => distance <= Number(ring.getAttribute('r')));
      }
      for (const ring of picture.querySelectorAll('.map-ring')) ring.classList.toggle('over', ring === over);
    }
  }

  customElements.define('omringd-network-map', NetworkMap);
})();
