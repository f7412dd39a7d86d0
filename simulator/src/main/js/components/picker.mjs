import { BuiltIn } from './built-in.mjs';
import { PICKER_MODES } from './picker-modes.mjs';
import { REGION_MODE } from './picker-region.mjs';
import { openPickerSheet } from '../view/picker-sheet.mjs';

export class Picker extends BuiltIn {
  static tag = 'picker';
  static props = {
    headerText: '',
    mode: 'selector',
    disabled: false,
    range: null,
    rangeKey: '',
    value: null,
    start: '',
    end: '',
    fields: 'day',
    customItem: '',
    level: 'region',
    name: '',
  };
  static reflect = ['mode', 'disabled'];

  get #mode() {
    return this.props.mode === 'region' ? REGION_MODE : (PICKER_MODES[this.props.mode] ?? PICKER_MODES.selector);
  }

  activate() {
    if (!this.props.disabled) this.#open();
    return true;
  }

  #open() {
    const mode = this.#mode;
    const { props } = this;
    const first = mode.columns(props, []);
    const value = mode.indexes(props, first);
    const columns = mode.columns(props, value);
    this.sheet = openPickerSheet(this.screen, {
      title: props.headerText,
      columns,
      value,
      onColumn: (column, index, sheet) => this.#columnTurned(column, index, sheet),
    });
    this.sheet.done.then((indexes) => this.#closed(indexes));
  }

  #columnTurned(column, index, sheet) {
    const mode = this.#mode;
    if (mode.dependent) {
      const indexes = sheet.indexes();
      const columns = mode.columns(this.props, indexes);
      for (let later = column + 1; later < columns.length; later++) {
        sheet.setColumn(later, columns[later], Math.min(indexes[later], columns[later].length - 1));
      }
    }
    if (this.props.mode === 'multiSelector') this.emit('columnchange', { column, value: index });
  }

  #closed(indexes) {
    this.sheet = null;
    if (indexes === null) {
      this.emit('cancel', {});
      return;
    }
    this.choose(indexes);
  }

  choose(indexes) {
    const mode = this.#mode;
    const value = mode.value(indexes, this.props);
    const detail = mode.detail ? mode.detail(indexes, this.props) : { value };
    this.emitValue('value', value, 'change', detail);
  }

  /** New ranges or values show in the open sheet (columnchange handlers set them). */
  changed(name) {
    if (!this.sheet || (name !== 'range' && name !== 'value')) return;
    const mode = this.#mode;
    const columns = mode.columns(this.props, this.sheet.indexes());
    const value = mode.indexes(this.props, columns);
    columns.forEach((texts, column) => this.sheet.setColumn(column, texts, value[column]));
  }

  formValue() {
    return this.props.value ?? this.#mode.value(this.#mode.indexes(this.props, this.#mode.columns(this.props, [])), this.props);
  }

  resetValue() {
    this.props.value = null;
  }

  detached() {
    this.sheet?.close();
  }

  viewState(name) {
    return name === 'value' ? this.props.value : undefined;
  }
}
