import {
  Button,
  Checkbox,
  Menu,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { notifications } from '@mantine/notifications';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconPencil, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmButton } from '#renderer/ui/ConfirmButton.tsx';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { PickOrAdd } from '#renderer/ui/PickOrAdd.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ShortcutGroups, ShortcutSheet } from '#renderer/ui/ShortcutSheet.tsx';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import classes from './Gallery.module.css';
import { Specimen } from './Specimen.tsx';

const groups = [
  {
    title: 'Everywhere',
    shortcuts: [
      { what: 'Search or do something', keys: 'Mod+K' },
      { what: 'Undo', keys: 'Mod+Z' },
      { what: 'This sheet', keys: '?' },
    ],
  },
  {
    title: 'In a list',
    shortcuts: [
      { what: 'Select', keys: 'Space' },
      { what: 'Open', keys: 'Enter' },
      { what: 'Select all', keys: 'Mod+A' },
    ],
  },
];

const paletteActions = [
  { id: 'home', label: 'Go to Home', description: 'Where we are in the quarter' },
  { id: 'import', label: 'Import feedback…' },
  { id: 'pitch', label: 'Pitch on SI-0042', description: 'Export all of a week' },
].map((action) => ({ ...action, onClick: () => undefined }));

/** Buttons, fields and the small words. */
export function GalleryControls() {
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  return (
    <Section title="Actions and fields">
      <Specimen name="Buttons">
        <div className={classes.row}>
          <PrimaryAction>Pitch on this problem</PrimaryAction>
          <PrimaryAction disabled>Pitch on this problem</PrimaryAction>
          <PrimaryAction keys="M">Merge the group</PrimaryAction>
          <OfferButton whyNot={null} tone="strong" onClick={() => undefined}>
            Join the team
          </OfferButton>
          <OfferButton whyNot="Only an engineer may join a team." onClick={() => undefined}>
            Join the team
          </OfferButton>
          <Button>Join</Button>
          <Button disabled>Join</Button>
          <Button variant="subtle">Cancel</Button>
          <Button variant="filled">Confirm</Button>
          <CopyButton label="Copy link" text="https://example.com" />
          <ConfirmButton
            label="Remove"
            question="Remove Ada Lovelace?"
            detail="She has pitched nothing yet."
            verb="Remove"
            danger
            onConfirm={() => undefined}
          />
          <IconAction label="Edit" icon={<IconPencil size={16} />} onClick={() => undefined} keys="E" />
          <IconAction label="Keep at hand" icon={<IconStar size={16} />} onClick={() => undefined} pressed />
          <IconAction
            label="Nothing to undo"
            icon={<IconPencil size={16} />}
            onClick={() => undefined}
            disabled
          />
          <Button onClick={spotlight.open}>Palette</Button>
          <Button onClick={() => setIsSheetOpen(true)}>Keyboard</Button>
          <Button
            onClick={() => notifications.show({ title: 'Told 3 customers', message: 'They wrote in March.' })}
          >
            Notify
          </Button>
        </div>
        <Spotlight actions={paletteActions} searchProps={{ placeholder: 'Search or do something' }} />
        <ShortcutSheet opened={isSheetOpen} onClose={() => setIsSheetOpen(false)} groups={groups} />
      </Specimen>
      <div className={classes.two}>
        <Fields />
        <div>
          <Specimen name="ShortcutGroups">
            <ShortcutGroups groups={groups} />
          </Specimen>
          <Specimen name="PersonMark, TagWord, KeyHint">
            <div className={classes.row}>
              <PersonMark name="Ines Duarte" />
              <PersonMark name="Tomasz Zieliński" withName />
              <TagWord kind="area">Billing</TagWord>
              <TagWord>Export</TagWord>
              <TagWord mark="added" title="Added by Ines Duarte">
                Labels
              </TagWord>
              <TagWord mark="gone" title="Taken off by Ines Duarte">
                Misc
              </TagWord>
              <KeyHint keys="Mod+Shift+P" />
            </div>
          </Specimen>
          <Specimen name="PickOrAdd">
            <PickOrAdd
              label="Tag"
              placeholder="Type to choose or add"
              options={[
                { value: 'Export', note: '214' },
                { value: 'Labels', note: '96' },
              ]}
              onPick={() => undefined}
              onAdd={() => undefined}
              empty="No tag yet."
            />
          </Specimen>
          <Choices />
        </div>
      </div>
    </Section>
  );
}

function Fields() {
  return (
    <Specimen name="Fields (Mantine under our tokens)">
      <FormRows>
        <TextInput label="Name" placeholder="Ada Lovelace" required />
        <TextInput label="E-mail" defaultValue="ada@" error="An e-mail address looks like ada@example.com." />
        <Select label="Area" placeholder="Choose an area" data={['Export', 'Labels']} />
        <DatePickerInput label="Demos on" placeholder="Pick a day" />
        <Textarea label="The promise" description="What “shipped” will mean." autosize minRows={2} />
        <TextInput label="Number" value="SI-0042" disabled readOnly />
        <FormActions
          onCancel={() => undefined}
          refused={{ title: 'The days go in their order.', advice: 'Set the demos behind the building.' }}
        >
          <Button variant="filled">Save</Button>
        </FormActions>
      </FormRows>
    </Specimen>
  );
}

function Choices() {
  return (
    <Specimen name="Choices">
      <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
        <SegmentedControl data={['Mine', 'All', 'Unclaimed']} aria-label="Which pitches" />
        <Checkbox label="Fully in production" defaultChecked />
        <Checkbox label="Some of them" indeterminate readOnly />
        <Radio label="Draw the order" defaultChecked />
        <Switch label="Guests may vote" defaultChecked />
        <Menu>
          <Menu.Target>
            <Button>More</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>This problem</Menu.Label>
            <Menu.Item>Add evidence</Menu.Item>
            <Menu.Item>Copy the link</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </Specimen>
  );
}
