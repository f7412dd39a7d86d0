import { greet } from '../../utils/greet';

interface IndexData {
  greeting: string;
  name: string;
  count: number;
}

const initial: IndexData = { greeting: greet(''), name: '', count: 0 };

Page({
  data: initial,

  increase() {
    this.setData({ count: this.data.count + 1 });
  },

  decrease() {
    this.setData({ count: Math.max(0, this.data.count - 1) });
  },

  onName(event: { detail: { value: string } }) {
    const name: string = event.detail.value;
    this.setData({ name, greeting: greet(name) });
  },
});
