import {
  ActionIcon,
  Button,
  Checkbox,
  type MantineThemeComponents,
  Menu,
  Modal,
  Notification,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Table,
  TagsInput,
  Tooltip,
} from '@mantine/core';
import classes from './stock.module.css';

// How stock components differ from Mantine's defaults: our sizes and classes, names for what Mantine
// leaves unnamed, no motion above 160 ms.

const quick = { transition: 'fade', duration: 120 } as const;
const veil = { color: '#14120f', backgroundOpacity: 0.42, blur: 0 } as const;
const popup = { shadow: 'md', radius: 'md', transitionProps: quick } as const;
// A list of choices stays mounted and opens at once: Mantine looks for the chosen one right after the key
// that opens the list, and where it is not there yet, an arrow key begins at the top instead of there.
const choices = { ...popup, transitionProps: { ...quick, duration: 0 }, keepMounted: true } as const;

const calendar = {
  defaultProps: {
    firstDayOfWeek: 1,
    ariaLabels: {
      previousMonth: 'Previous month',
      nextMonth: 'Next month',
      previousYear: 'Previous year',
      nextYear: 'Next year',
      previousDecade: 'Previous ten years',
      nextDecade: 'Next ten years',
    },
  },
  classNames: { day: classes.day },
} as const;

const dateField = {
  defaultProps: {
    ...calendar.defaultProps,
    valueFormat: 'D MMM YYYY',
    // Its dialog would be named by an id that is not there; the field's label says it already.
    popoverProps: { ...popup, withRoles: false },
  },
  classNames: calendar.classNames,
} as const;

export const stock: MantineThemeComponents = {
  Button: Button.extend({
    defaultProps: { variant: 'default', size: 'xs' },
    classNames: { root: classes.button ?? '' },
  }),
  TagsInput: TagsInput.extend({ classNames: { input: classes.tagsInput ?? '' } }),
  PillsInputField: { classNames: { field: classes.pillsField } },
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
    classNames: { root: classes.iconAction ?? '' },
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: 'xs', radius: 'sm', iconColor: 'var(--on-fill)' },
    classNames: { input: classes.box ?? '', label: classes.choice ?? '' },
  }),
  Radio: Radio.extend({
    defaultProps: { size: 'xs', iconColor: 'var(--on-fill)' },
    classNames: { radio: classes.box ?? '', label: classes.choice ?? '' },
  }),
  Switch: Switch.extend({
    defaultProps: { size: 'sm', withThumbIndicator: false },
    classNames: { thumb: classes.thumb ?? '', label: classes.choice ?? '' },
  }),
  Input: {
    defaultProps: { size: 'sm' },
    classNames: { wrapper: classes.inputWrapper, input: classes.input },
  },
  InputWrapper: {
    classNames: { label: classes.label, description: classes.description, error: classes.error },
  },
  // Passing through with Tab opens no list over what stands below.
  Select: Select.extend({
    defaultProps: { comboboxProps: choices, allowDeselect: false, openOnFocus: false },
  }),
  Combobox: { defaultProps: choices, classNames: { dropdown: classes.dropdown, option: classes.option } },
  Menu: Menu.extend({
    // The placeholder that Mantine focuses first is no child that a menu may have (ARIA).
    defaultProps: { ...popup, position: 'bottom-start', offset: 4, withInitialFocusPlaceholder: false },
    classNames: {
      dropdown: classes.dropdown ?? '',
      item: classes.option ?? '',
      label: classes.menuLabel ?? '',
    },
  }),
  Popover: Popover.extend({ defaultProps: popup, classNames: { dropdown: classes.dropdown ?? '' } }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 350, transitionProps: quick, radius: 'sm' },
    classNames: { tooltip: classes.tooltip ?? '' },
  }),
  Modal: Modal.extend({
    defaultProps: {
      radius: 'lg',
      padding: 24,
      // It is gone at once: while it faded, keys meant for the page went to nobody.
      transitionProps: { ...quick, exitDuration: 0 },
      overlayProps: veil,
      closeButtonProps: { 'aria-label': 'Close' },
      // A <header> at the end of the page would be heard as a second banner.
      attributes: { header: { role: 'presentation' } },
    },
    classNames: {
      content: classes.modal ?? '',
      title: classes.modalTitle ?? '',
      header: classes.modalHeader ?? '',
    },
  }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { size: 'xs', transitionDuration: 120, withItemsBorders: false },
    classNames: {
      root: classes.segments ?? '',
      indicator: classes.segment ?? '',
      label: classes.segmentLabel ?? '',
    },
  }),
  Table: Table.extend({ defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } }),
  DatePicker: calendar,
  DatePickerInput: dateField,
  DateInput: dateField,
  Spotlight: {
    defaultProps: {
      shortcut: null,
      radius: 'lg',
      transitionProps: quick,
      overlayProps: veil,
      attributes: { content: { 'aria-label': 'Search or do something' } },
    },
    classNames: {
      content: classes.spotlight,
      search: classes.spotlightSearch,
      action: classes.spotlightAction,
      actionDescription: classes.spotlightDim,
    },
  },
  Notification: Notification.extend({
    defaultProps: { radius: 'md', withBorder: false, closeButtonProps: { 'aria-label': 'Dismiss' } },
    classNames: {
      root: classes.notification ?? '',
      closeButton: classes.noticeClose ?? '',
      description: classes.noticeWords ?? '',
    },
  }),
};
